"""Cuts the runtime down so that it loads and starts faster; the published one is the fallback."""

from .build import SlimError, slim_runtime

__all__ = ["SlimError", "slim_runtime"]
