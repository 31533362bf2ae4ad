"""nbgrader's ``submitted/STUDENT/ASSIGNMENT/``, with ``timestamp.txt`` where its exchange collected it."""

import os
import stat
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from ...text import _
from ..entries import IntakeError, Kind, kind_of
from ..names import as_text, shown
from ..opening import open_file
from ..paths import is_hidden
from .listing import Handed, Items, Listing, sorted_out

TIMESTAMP = "timestamp.txt"
_ZONES = {"UTC": UTC, "GMT": UTC, "JST": timezone(timedelta(hours=9))}


def recognises(items: Items) -> bool:
    """In every student's folder only folders, and ``timestamp.txt`` in most of these: one student can't decide it.

    Where a person has put the folders there is no such file; then they lie in one called ``submitted``.
    """
    folders = [item for item in items if item.is_dir(follow_symlinks=False)]
    assignments: list[os.DirEntry[str]] = []
    for item in folders:
        inside = list(_inside(item))
        if any(kind_of(one) != "folder" for one in inside):
            return False
        assignments += inside
    if any(Path(item.path).parent.name == "submitted" for item in folders):
        return bool(assignments)
    stamped = sum(_is_file(Path(one.path) / TIMESTAMP) for one in assignments)
    return 2 * stamped > len(assignments)


def read(items: Items, assignment: str = "") -> Listing:
    """Each student's folder of that assignment, or of the only one there is. Raises IntakeError where there are more.

    Whoever has not handed in that assignment is not in it.
    """
    folders = [item for item in items if item.is_dir(follow_symlinks=False)]
    listing = sorted_out([item for item in items if item not in folders])
    found = [(as_text(item.name), one) for item in folders for one in _inside(item)]
    placed = {student for student, one in found if kind_of(one) in ("folder", "link")}
    listing.strays.extend(sorted({student for student, __ in found} - placed))
    names = sorted({as_text(one.name) for __, one in found if kind_of(one) in ("folder", "link")})
    if assignment and assignment not in names:
        raise IntakeError(_("No assignment {name}; there are: {known}.", name=shown(assignment), known=_listed(names)))
    if not assignment and len(names) > 1:
        raise IntakeError(
            _(
                "There are several assignments: {known}. Name one: --layout {layout}",
                known=_listed(names),
                layout=f"nbgrader:{names[0]}" if names[0].isprintable() else "nbgrader:NAME",
            )
        )
    wanted = assignment or (names[0] if names else "")
    for student, one in found:
        kind = kind_of(one)
        if as_text(one.name) == wanted and kind in ("folder", "link"):
            listing.handed.append(Handed("", student, Path(one.path), kind, received=_received(one.path, kind)))
    return listing


def _listed(names: list[str]) -> str:
    return ", ".join(map(shown, names[:20]))


def _inside(item: os.DirEntry[str]) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(item.path) as inner:
            yield from sorted((one for one in inner if not is_hidden(one.name)), key=lambda one: one.name)
    except OSError:
        return


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _received(folder: str, kind: Kind) -> str | None:
    """``2026-06-12 14:59:00.123456 UTC``, as nbgrader writes it; a zone that has no fixed meaning is unknown."""
    if kind != "folder":
        return None
    try:
        with open_file(str(Path(folder) / TIMESTAMP)) as (file, _status):
            text = file.read(200).decode().strip()
        time, ___, zone = text.rpartition(" ")
        moment = datetime.fromisoformat(time if zone in _ZONES else text)
    except (OSError, ValueError):
        return None
    if moment.tzinfo is None and zone in _ZONES:
        moment = moment.replace(tzinfo=_ZONES[zone])
    return None if moment.tzinfo is None else moment.isoformat()
