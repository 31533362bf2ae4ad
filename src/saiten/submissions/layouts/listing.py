"""What every layout says of a folder of submissions."""

import os
from pathlib import Path

import msgspec

from ...text import Text
from ..entries import Kind, Part
from ..names import as_text

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
    """``strays``: what could be somebody's work and doesn't fit; ``others``: files that no student hands in.

    ``notes``: sentences for staff.
    """

    handed: list[Handed]
    notes: list[Text] = []
    strays: list[str] = []
    others: list[str] = []


_WORK = (".py", ".ipynb", ".zip", ".tar.gz", ".tgz", ".7z", ".rar")


def sorted_out(items: Items) -> Listing:
    """What does not fit the layout: work, or not."""
    listing = Listing([])
    for item in items:
        is_file = item.is_file(follow_symlinks=False) and not item.name.lower().endswith(_WORK)
        (listing.others if is_file else listing.strays).append(as_text(item.name))
    return listing
