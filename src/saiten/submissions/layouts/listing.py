"""What every layout says of a folder of submissions."""

import os
from pathlib import Path

import msgspec

from ...text import Text, _
from ..entries import Kind, Part
from ..names import as_text, shown

Items = list[os.DirEntry[str]]


class Handed(msgspec.Struct, frozen=True):
    """One submission as the system that it comes from names it.

    ``id`` is that system's own for the student, or the course's where ``system`` is empty; ``sid`` is the course's as
    that system has it. ``order`` grows from attempt to attempt.
    """

    system: str
    id: str
    path: Path
    kind: Kind
    parts: tuple[Part, ...] = ()
    name: str = ""
    email: str = ""
    sid: str = ""
    received: str | None = None
    order: int | None = None


class Listing(msgspec.Struct, frozen=True):
    """``strays``: folders and archives that could be submissions and don't fit; ``notes``: sentences for staff."""

    handed: list[Handed]
    notes: list[Text] = []
    strays: list[str] = []


def sorted_out(items: Items, *, submissions: bool = False) -> Listing:
    """What does not fit: files are only noted; folders, archives and links may be somebody's work."""
    notes, strays = [], []
    for item in items:
        name = as_text(item.name)
        if submissions or item.is_dir(follow_symlinks=False) or item.is_symlink():
            strays.append(name)
        else:
            notes.append(_("Skipped, it has no place in this layout: {name}.", name=shown(name)))
    return Listing([], notes, strays)
