"""Which files of a student's folder were saved, renamed or deleted."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import watchfiles

# an editor's save is often three changes within a few milliseconds: a new file, a rename, a deletion
STEP_MS, MOST_MS = 15, 200
LOOK_MS = 1000  # how soon a folder is seen that has taken another's place, as when the course is unpacked again


class Code(watchfiles.PythonFilter):
    """Modules and notebooks, but not the copies that Jupyter keeps of them."""

    ignore_dirs = (*watchfiles.PythonFilter.ignore_dirs, ".ipynb_checkpoints")

    def __init__(self) -> None:
        super().__init__(extra_extensions=(".ipynb",))


@contextlib.contextmanager
def changes(folders: list[Path], tell: Callable[[list[Path]], None]) -> Iterator[None]:
    """Call ``tell`` from another thread with the modules and notebooks that have changed, or with ``folders``."""
    stop = threading.Event()

    def listen() -> None:
        while not stop.is_set() and (known := _numbers(folders)):
            with contextlib.suppress(FileNotFoundError):  # one that has gone since
                found = watchfiles.watch(
                    *known,
                    watch_filter=Code(),
                    step=STEP_MS,
                    debounce=MOST_MS,
                    stop_event=stop,
                    rust_timeout=LOOK_MS,
                    yield_on_timeout=True,
                    raise_interrupt=False,
                )
                for batch in found:
                    if batch:
                        tell(sorted({Path(path) for _change, path in batch}))
                    if _numbers(folders) != known:
                        break
            if not stop.is_set():
                tell(folders)

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _numbers(folders: list[Path]) -> dict[Path, int]:
    """Those that are there. Another folder at the same place has another number."""
    numbers = {}
    for folder in folders:
        with contextlib.suppress(OSError):
            numbers[folder] = folder.stat().st_ino
    return numbers
