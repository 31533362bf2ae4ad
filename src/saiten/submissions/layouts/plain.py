"""One folder or archive a student, named with the student's id."""

from pathlib import Path

from ..entries import archive_suffix, kind_of
from ..names import as_text
from .listing import Handed, Items, Listing


def read(items: Items) -> Listing:
    """Every folder, archive and link is a student."""
    listing = Listing([])
    for item in items:
        kind = kind_of(item)
        suffix = "" if kind == "folder" else archive_suffix(item.name)
        if kind == "file" or (kind == "other" and not suffix):
            listing.others.append(as_text(item.name))
        else:
            listing.handed.append(Handed("", as_text(item.name.removesuffix(suffix)), Path(item.path), kind))
    return listing
