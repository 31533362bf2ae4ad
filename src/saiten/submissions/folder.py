"""Reading a submission that is a folder."""

import os
import stat
from collections import defaultdict
from itertools import islice

from ..text import _
from .opening import NotAFile, open_file
from .package import Collector
from .paths import is_hidden


def read_folder(root: str, collector: Collector) -> None:
    """Add every regular file below `root`. Links are not followed, nothing else is opened.

    Raises Refused beyond the limits; whatever can't be read is noted.
    """
    walk = _Walk(collector)
    walk.folder(root, "")
    walk.drop_linked()


def read_file(path: str, name: str, collector: Collector) -> None:
    """Add one file, or a folder with all that is in it, under that name; otherwise as ``read_folder``."""
    place = collector.place(name)
    if place is not None and not any(is_hidden(part) for part in place.split("/")):
        collector.count(1)
        walk = _Walk(collector)
        walk.item(path, place)
        walk.drop_linked()


class _Walk:
    def __init__(self, collector: Collector) -> None:
        self.collector = collector
        # (device, inode) -> paths seen here, for files with more names than one
        self.linked: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
        self.link_counts: dict[tuple[int, int], int] = {}

    def drop_linked(self) -> None:
        """Once everything is read."""
        for inode, paths in self.linked.items():
            if self.link_counts[inode] > len(paths):
                # Another name of it lies elsewhere: it may be somebody else's file.
                for path in paths:
                    self.collector.files.pop(path, None)
                    self.collector.skip(_("it is a hard link to a file outside the submission"), path)

    def folder(self, folder: str, prefix: str) -> None:
        try:
            with os.scandir(folder) as items:
                # No more than it takes to see that there are too many.
                listed = list(islice(items, self.collector.limits.max_members + 1))
        except OSError as error:
            self.collector.skip(_("it could not be read ({error})", error=error.strerror), prefix or ".")
            return
        self.collector.count(len(listed))
        for item in sorted(listed, key=lambda item: item.name):
            if is_hidden(item.name):
                continue
            path = self.collector.place(prefix + item.name)
            if path is None:
                continue
            self.item(item.path, path)

    def item(self, where: str, path: str) -> None:
        """Add what lies there as ``path``."""
        try:
            self._item(where, path)
        except NotAFile:
            self.collector.skip(_("it is not an ordinary file"), path)
        except OSError as error:
            self.collector.skip(_("it could not be read ({error})", error=error.strerror), path)

    def _item(self, where: str, path: str) -> None:
        status = os.lstat(where)
        if stat.S_ISDIR(status.st_mode):
            self.folder(where, f"{path}/")
        elif stat.S_ISLNK(status.st_mode):
            self.collector.skip(_("links are not followed"), path)
        elif not stat.S_ISREG(status.st_mode):
            raise NotAFile
        elif self.collector.fits(path, status.st_size):
            content = self._content(where, path, status.st_size)
            if content is not None:
                self.collector.add(path, content)

    def _content(self, where: str, path: str, size: int) -> bytes | None:
        with open_file(where) as (file, before):
            content = file.read(size + 1)  # one more, so that growing is noticed
            after = os.fstat(file.fileno())
        if len(content) != size or after.st_mtime_ns != before.st_mtime_ns:
            self.collector.skip(_("it changed while it was being read"), path)
            return None
        if before.st_nlink > 1:
            inode = (before.st_dev, before.st_ino)
            self.linked[inode].append(path)
            self.link_counts[inode] = before.st_nlink
        return content
