"""Several submissions of one student: which counts."""

import os
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import msgspec

from ..text import Text, _
from .entries import Entry
from .layouts.listing import Handed
from .names import shown

Attempts = Literal["last", "best"]


def counted(handed: Iterable[tuple[Handed, Entry]], mode: Attempts) -> tuple[list[Entry], list[Text]]:
    """The entries that are graded, numbered, and a sentence where only the files' times tell which came last.

    ``last``: one a student. ``best``: where there are several all of them, to be graded aside.
    """
    groups: defaultdict[str, list[tuple[Handed, Entry]]] = defaultdict(list)
    for one, entry in handed:
        groups[entry.student].append((one, entry))
    entries: list[Entry] = []
    notes: list[Text] = []
    for student, group in groups.items():
        ordered, known = _in_order(group)
        numbered = [
            msgspec.structs.replace(entry, attempt=number, attempts=len(ordered), aside=mode == "best")
            for number, entry in enumerate(ordered, 1)
        ]
        if len(numbered) == 1:
            entries.append(msgspec.structs.replace(numbered[0], aside=False))
        elif mode == "best":
            entries += numbered
        else:
            entries.append(numbered[-1])
        if not known and mode == "last":
            notes.append(
                _(
                    "{student}: of {number} submissions {file} counts, the last one if the files' times are right "
                    "(--attempts best grades all).",
                    student=shown(student),
                    number=len(numbered),
                    file=shown(numbered[-1].path.name),
                )
            )
    return entries, notes


def _in_order(group: list[tuple[Handed, Entry]]) -> tuple[list[Entry], bool]:
    """From first to last, and whether more than the files' times says so."""
    received = [_moment(one.received) for one, __ in group]
    orders = [one.order for one, __ in group]
    times: list[float | int]
    known = True
    if len(group) == 1:
        times = [0]
    elif None not in orders:
        times = [order for order in orders if order is not None]
    elif None not in received:
        times = [moment for moment in received if moment is not None]
    else:
        times = [_latest_change(entry) for __, entry in group]
        known = False
    pairs = zip(times, group, strict=True)
    ordered = sorted(pairs, key=lambda pair: (pair[0], pair[1][1].path.name))
    return [entry for __, (___, entry) in ordered], known


def _moment(text: str | None) -> float | None:
    return None if text is None else datetime.fromisoformat(text).timestamp()


def _latest_change(entry: Entry) -> float:
    """When the newest of its files was changed, or of those at the top of its folders, whose own times are others."""
    paths = [part.path for part in entry.parts] or [entry.path]
    times = [0.0]
    for path in paths:
        try:
            inside = [item.stat(follow_symlinks=False).st_mtime for item in os.scandir(path)] if path.is_dir() else []
            times += inside or [path.lstat().st_mtime]
        except OSError:
            continue
    return max(times)
