"""A network connection with a given bandwidth and latency, for the benchmark."""

from __future__ import annotations

import threading
import time
from typing import Any

PART = 16_384


class Link:
    """Shared by all requests, as a household's line is."""

    def __init__(self, *, bits_per_second: float, delay: float) -> None:
        self._bytes_per_second = bits_per_second / 8
        self._delay = delay
        self._free = 0.0
        self._lock = threading.Lock()

    def send(self, file: Any, body: bytes) -> None:
        """Write a body as slowly as it would come, after one way there and back."""
        time.sleep(self._delay)
        for start in range(0, len(body), PART):
            part = body[start : start + PART]
            with self._lock:
                self._free = max(self._free, time.monotonic())
                self._free += len(part) / self._bytes_per_second
                over = self._free
            time.sleep(max(0.0, over - time.monotonic()))
            file.write(part)
