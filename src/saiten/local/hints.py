"""Hints in steps: a course's ``hints/NAME.toml``, and how many of them a student has opened.

The latter is the student's own business. It is kept in ``.saiten/hints.json`` in their folder and read by nothing else:
no report holds it.
"""

from __future__ import annotations

import contextlib
import tomllib
from pathlib import Path

import msgspec

from ..errors import UsageError
from ..text import Text, _

FOLDER = "hints"
MOST = 3  # of one function; more steps would be a solution in slices
OPENED = Path(".saiten") / "hints.json"


class _Hint(msgspec.Struct, forbid_unknown_fields=True):
    en: str
    ja: str


def hints_of(root: Path, exercise: str) -> dict[str, list[Text]]:
    """The hints of each function that has any. Raises ``UsageError`` where their file can't be used."""
    path = root / FOLDER / f"{exercise}.toml"
    try:
        steps = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, list[_Hint]])
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, msgspec.ValidationError) as error:  # ValueError: neither TOML nor UTF-8
        raise UsageError(_("{file} can't be used: {error}", file=path, error=error)) from error
    return {function: [Text(one.en, one.ja) for one in hints] for function, hints in steps.items()}


def hints_for(root: Path, exercise: str, function: str) -> list[Text]:
    """The function's hints, the gentlest first. Raises ``UsageError`` where their file can't be used."""
    return hints_of(root, exercise).get(function, [])


def opened(root: Path, exercise: str, function: str) -> int:
    """How many of them the student has opened."""
    count = _opened(root).get(exercise, {}).get(function, 0)
    return min(max(count, 0), len(hints_for(root, exercise, function)))


def open_next(root: Path, exercise: str, function: str) -> Text | None:
    """Open one more and remember it, where the folder can be written to. None: all are open."""
    hints, count = hints_for(root, exercise, function), opened(root, exercise, function)
    if count == len(hints):
        return None
    _remember(root, exercise, function, count + 1)
    return hints[count]


def _opened(root: Path) -> dict[str, dict[str, int]]:
    """What was kept, by exercise and function; nothing where it was lost or damaged."""
    try:
        return msgspec.json.decode((root / OPENED).read_bytes(), type=dict[str, dict[str, int]])
    except (OSError, ValueError, msgspec.DecodeError):
        return {}


def _remember(root: Path, exercise: str, function: str, count: int) -> None:
    counts = _opened(root)
    counts.setdefault(exercise, {})[function] = count
    path = root / OPENED
    unfinished = path.with_suffix(".new")
    with contextlib.suppress(OSError):  # a folder that can't be written to: the next call starts again
        path.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(msgspec.json.encode(counts))
        unfinished.replace(path)
