"""The runtime as small and as ready as we can make it; the untouched one stays as the spare."""

from .build import SlimError, slim_runtime

__all__ = ["SlimError", "slim_runtime"]
