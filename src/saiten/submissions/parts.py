"""Reading a submission that an LMS keeps as several files, folders and archives."""

import os
from itertools import islice

from ..text import _
from .archive import read_tar, read_zip
from .entries import Part, part
from .folder import read_file
from .names import shown
from .package import Collector, Refused

_TYPED = frozenset({"onlinetext.html", "text.html", "link.html"})


def read_parts(parts: tuple[Part, ...], collector: Collector) -> None:
    """Add all of them, archives at the top opened. One that can't be taken in is noted; the others still count."""
    for one in parts:
        if one.kind == "folder":
            with collector.unwrapping():
                _read_folder(one, collector)
        else:
            _read(one, collector)
    if collector.files and {path.rpartition("/")[2] for path in collector.files} <= _TYPED:
        collector.say(_("The answer was typed in where files are expected. Hand in the files themselves."))


def _read_folder(folder: Part, collector: Collector) -> None:
    try:
        with os.scandir(folder.path) as items:
            listed = list(islice(items, collector.limits.max_members + 1))
    except OSError as error:
        collector.skip(_("it could not be read ({error})", error=error.strerror), folder.name)
        return
    for item in sorted(listed, key=lambda item: item.name):
        _read(part(item), collector)


def _read(one: Part, collector: Collector) -> None:
    path = str(one.path)
    try:
        if one.kind in ("zip", "tar"):
            collector.count(1)
            with collector.unwrapping():
                (read_zip if one.kind == "zip" else read_tar)(path, collector)
        else:
            read_file(path, one.name, collector)
    except Refused as refusal:
        collector.say(_("{file}: {problem}", file=shown(one.name), problem=refusal.text))
    except OSError as error:
        collector.skip(_("it could not be read ({error})", error=error.strerror), one.name)
