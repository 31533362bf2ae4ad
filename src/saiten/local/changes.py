"""Which files of a student's folder were saved, renamed or deleted."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import watchfiles

# an editor's save is often three changes within a few milliseconds: a new file, a rename, a deletion
STEP_MS, MOST_MS = 15, 200


@contextlib.contextmanager
def changes(folders: list[Path], tell: Callable[[list[Path]], None]) -> Iterator[None]:
    """Call ``tell`` from another thread with the Python files that have changed."""
    stop = threading.Event()

    def listen() -> None:
        found = watchfiles.watch(
            *folders,
            watch_filter=watchfiles.PythonFilter(),
            step=STEP_MS,
            debounce=MOST_MS,
            stop_event=stop,
            raise_interrupt=False,
        )
        for batch in found:
            tell(sorted({Path(path) for _change, path in batch}))

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
