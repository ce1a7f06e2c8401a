"""In place of `asyncio`: the runtime looks these up when it starts, and calls them for promises."""


class Future:
    """Never made: no answer waits for anything."""


class Task(Future):
    """Never made."""


def iscoroutinefunction(_: object) -> bool:
    """Ours are plain functions, all of them."""
    return False


def get_event_loop() -> None:
    """Say so, should anybody wait after all."""
    raise RuntimeError("this Python has no event loop")
