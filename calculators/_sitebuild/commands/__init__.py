"""What `make calculator` and `make try` run."""
