"""One folder or archive a student, named with the student's id."""

from pathlib import Path

from ...text import _
from ..entries import archive_suffix, kind_of
from ..names import as_text, shown
from .listing import Handed, Items, Listing


def read(items: Items) -> Listing:
    """Every folder, archive and link is a student; other files are noted."""
    handed, notes = [], []
    for item in items:
        kind = kind_of(item)
        suffix = "" if kind == "folder" else archive_suffix(item.name)
        if kind == "file" or (kind == "other" and not suffix):
            name = shown(as_text(item.name))
            notes.append(_("Skipped, neither a folder nor a .zip or .tar.gz: {name}.", name=name))
        else:
            handed.append(Handed("", as_text(item.name.removesuffix(suffix)), Path(item.path), kind))
    return Listing(handed, notes)
