"""Paths inside a submission: cleaned, or refused with the reason."""

import re

from .limits import IntakeLimits
from .names import as_text

# The last two are what Windows hides.
_HIDDEN_NAMES = frozenset({"__macosx", "__pycache__", "thumbs.db", "desktop.ini"})
_DRIVE = re.compile(r"[A-Za-z]:")
_MAX_PART_BYTES = 255  # no common file system holds longer names


class BadPath(ValueError):
    """A path that can't be taken in; the message ends a sentence that begins with 'Skipped because'."""


def is_hidden(name: str) -> bool:
    """Whether one part of a path is nothing that anybody meant to hand in."""
    return name.startswith(".") or name.casefold() in _HIDDEN_NAMES


def clean_path(name: str, limits: IntakeLimits) -> str | None:
    """The relative path with forward slashes for a member's name, None where some part of it is hidden.

    Backslashes count as separators: archives packed on Windows have them. Raises BadPath.
    """
    name = name.replace("\\", "/")
    if "\0" in name:
        raise BadPath("there is a NUL character in the name")
    if name.startswith("/") or _DRIVE.match(name):
        raise BadPath("the path is absolute")
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if ".." in parts:
        raise BadPath("the path leads out of the submission")
    if any(is_hidden(part) for part in parts):
        return None
    if len(parts) > limits.max_depth:
        raise BadPath(f"it lies more than {limits.max_depth} folders deep")
    path = as_text("/".join(parts))
    if not parts or len(path.encode()) > limits.max_name_bytes:
        raise BadPath("the name is empty or too long")
    if any(len(part.encode()) > _MAX_PART_BYTES for part in path.split("/")):
        raise BadPath("the name is empty or too long")
    return path
