"""The stub for `asyncio`: the runtime looks these up at its start, and uses them for promises."""


class Future:
    """Never instantiated: no answer waits for anything."""


class Task(Future):
    """Never instantiated."""


def iscoroutinefunction(_: object) -> bool:
    """Say no: all our functions are plain ones."""
    return False


def get_event_loop() -> None:
    """Raise, in case something waits after all."""
    raise RuntimeError("this Python has no event loop")
