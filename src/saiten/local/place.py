"""Where a student was when they last stopped: ``.saiten/watch.json`` in their folder."""

from __future__ import annotations

import contextlib
from pathlib import Path

import msgspec

PLACE = Path(".saiten") / "watch.json"


class _Place(msgspec.Struct):
    exercise: str = ""


def last_place(root: Path) -> str:
    """The exercise, or "" where that is not known: nothing was kept, or it can't be read."""
    try:
        return msgspec.json.decode((root / PLACE).read_bytes(), type=_Place).exercise
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return ""


def keep_place(root: Path, exercise: str) -> None:
    """Write it down, where the folder can be written to; else one starts at the beginning next time."""
    with contextlib.suppress(OSError):
        (root / PLACE).parent.mkdir(exist_ok=True)
        (root / PLACE).write_bytes(msgspec.json.encode(_Place(exercise)))
