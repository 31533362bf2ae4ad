"""Removing what a worker left behind, however it was built."""

from __future__ import annotations

import itertools
import tempfile
from pathlib import Path


def remove_tree(path: Path) -> None:
    """Remove a directory at any depth, also where its owner took away his own rights. Follows no link.

    Folders inside are moved up before they are entered, so that no path gets longer than the system allows.
    """
    if not path.is_dir():
        return
    flat = Path(tempfile.mkdtemp(dir=path.parent))
    waiting, numbers = [path], itertools.count()
    while waiting:
        folder = waiting.pop()
        folder.chmod(0o700)
        for entry in folder.iterdir():
            if entry.is_dir() and not entry.is_symlink():
                entry.chmod(0o700)  # else it can't be moved
                waiting.append(entry.rename(flat / str(next(numbers))))
            else:
                entry.unlink()
        folder.rmdir()
    flat.rmdir()
