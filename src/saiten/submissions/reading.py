"""From an entry to a package, whatever is in it."""

import stat
from pathlib import Path

from ..text import _
from .archive import read_tar, read_zip
from .entries import Entry
from .folder import read_folder
from .limits import IntakeLimits
from .package import Collector, Package, Refused, make_package
from .parts import read_parts

_READERS = {"folder": read_folder, "zip": read_zip, "tar": read_tar}
_NO_READER = {
    "link": _("The submission is a link, and links are not followed. Hand in the files themselves."),
    "other": _("The submission has the name of an archive but is no file. Hand in a folder, .zip or .tar.gz."),
    "nothing": _("Nothing was handed in."),
}
_TOO_MUCH = _(
    "The git repository is too large: reading it takes too much memory or time. Hand in the exercises only, in a new "
    "repository."
)


def read_entry(entry: Entry, limits: IntakeLimits) -> Package:
    """What the student handed in. Never raises for what is in it: the package's problems say it instead."""
    if entry.kind != "repository":
        return _package(entry, limits)
    from . import repository  # noqa: F401  # its library once for all children
    from .apart import read_apart

    package = read_apart(lambda: _package(entry, limits))
    if package is None:
        return make_package(entry.student, {}, [_TOO_MUCH], entry.received)
    return package


def _package(entry: Entry, limits: IntakeLimits) -> Package:
    collector = Collector(limits)
    received = entry.received
    try:
        said = _read(entry, collector)
        received = received or said
    except Refused as refusal:
        return make_package(entry.student, {}, [refusal.text], received)
    except OSError as error:
        reason = _("The submission could not be read ({error}).", error=error.strerror)
        return make_package(entry.student, {}, [reason], received)
    problems = collector.problems()
    if not collector.files and not problems:
        problems.append(_("The submission holds no files."))
    return make_package(entry.student, collector.files, problems, received)


def _read(entry: Entry, collector: Collector) -> str | None:
    """Returns when it was handed in, where it is only known from what is in it."""
    if entry.kind in _NO_READER:
        raise Refused(_NO_READER[entry.kind])
    if entry.kind in ("folder", "repository") and not stat.S_ISDIR(Path(entry.path).lstat().st_mode):
        raise Refused(_NO_READER["link"])
    if entry.kind == "parts":
        read_parts(entry.parts, collector)
    elif entry.kind == "repository":
        from .repository import read_repository

        return read_repository(str(entry.path), entry.until, collector)
    else:
        _READERS[entry.kind](str(entry.path), collector)
    return None
