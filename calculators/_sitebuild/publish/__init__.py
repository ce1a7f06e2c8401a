"""What is published beside the pages: the release, the content policy, the service worker."""
