"""Paths inside a submission: cleaned, or refused with the reason."""

import re

from ..errors import TextError
from ..text import _
from .limits import IntakeLimits
from .names import as_text

# The last two are what Windows hides.
_HIDDEN_NAMES = frozenset({"__macosx", "__pycache__", "thumbs.db", "desktop.ini"})
_DRIVE = re.compile(r"[A-Za-z]:")
_MAX_PART_BYTES = 255  # no common file system holds longer names


class BadPath(TextError):
    """A path that can't be taken in; the text is the reason, a clause."""


def is_hidden(name: str) -> bool:
    """Whether one part of a path is nothing that anybody meant to hand in."""
    return name.startswith(".") or name.casefold() in _HIDDEN_NAMES


def clean_path(name: str, limits: IntakeLimits, *, keep_hidden: bool = False) -> str | None:
    """The relative path with forward slashes for a member's name, None where some part of it is hidden.

    Backslashes count as separators: archives packed on Windows have them. Raises BadPath.
    """
    name = name.replace("\\", "/")
    if "\0" in name:
        raise BadPath(_("there is a NUL character in the name"))
    if name.startswith("/") or _DRIVE.match(name):
        raise BadPath(_("the path is absolute"))
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts:
        raise BadPath(_("the path leads out of the submission"))
    if not keep_hidden and any(is_hidden(part) for part in parts):
        return None
    if len(parts) > limits.max_depth:
        raise BadPath(_("it lies more than {limit} folders deep", limit=limits.max_depth))
    path = as_text("/".join(parts))
    if not parts or len(path.encode()) > limits.max_name_bytes:
        raise BadPath(_("the name is empty or too long"))
    if any(len(part.encode()) > _MAX_PART_BYTES for part in path.split("/")):
        raise BadPath(_("the name is empty or too long"))
    return path
