"""A class's submissions as the one zip file that an LMS gives, laid out in a temporary folder for the run.

The LMS packed it, but students named what is in it. Nothing is written outside of that folder, no link is made that
leads anywhere, and of what unpacks to far too much only the start is written, for its student's report.
"""

import contextlib
import os
import shutil
import stat
import tempfile
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from ..text import Text, _
from .archive import zip_name
from .entries import IntakeError, kind_of, visible
from .layouts import Items, recognised
from .limits import IntakeLimits
from .matching import Unmatched
from .names import as_text, shown
from .paths import BadPath, clean_path

_MOST_MEMBERS = 500_000
_START_OF_A_BOMB = 2**20  # read as damaged, which it then is
_NOWHERE = "/dev/null/link"  # can't be made to exist
_TWICE = _("another file of the archive is at that place already")


@contextlib.contextmanager
def opened(submissions: Path) -> Iterator[tuple[Path, list[Unmatched]]]:
    """The folder to take in, and what of a zip file could not be laid out. Raises IntakeError."""
    if submissions.suffix.lower() != ".zip" or not submissions.is_file():
        yield submissions, []
        return
    with tempfile.TemporaryDirectory(prefix="saiten-", ignore_cleanup_errors=True) as temporary:
        folder = Path(temporary) / (as_text(submissions.stem) or "zip")
        folder.mkdir()
        strange = _lay_out(submissions, folder)
        yield _within(submissions, folder), strange


def _lay_out(path: Path, folder: Path) -> list[Unmatched]:
    name = shown(path.name)
    limits = IntakeLimits()
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            if len(members) > _MOST_MEMBERS:
                raise IntakeError(_("{file} holds more than {most} files.", file=name, most=_MOST_MEMBERS))
            needed = sum(info.file_size for info in members if not _is_bomb(info, limits))
            if needed > shutil.disk_usage(folder).free:
                raise IntakeError(
                    _("There is no room to unpack {file}: {size} MiB. Set TMPDIR.", file=name, size=needed >> 20)
                )
            written = [(info, _write(archive, info, folder, limits)) for info in members]
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        problem = " ".join(str(getattr(error, "strerror", None) or error).split())[:200]
        raise IntakeError(
            _(
                "{file} can't be unpacked ({error}). Download it again, or unpack it yourself and give the folder.",
                file=name,
                error=problem,
            )
        ) from error
    return [Unmatched(as_text(zip_name(info)), reason) for info, reason in written if reason is not None]


def _write(archive: zipfile.ZipFile, info: zipfile.ZipInfo, folder: Path, limits: IntakeLimits) -> Text | None:
    """Returns why not, where it is not written."""
    try:
        cleaned = clean_path(zip_name(info), limits, keep_hidden=True)
    except BadPath as error:
        return error.text
    path = folder / str(cleaned)
    mode = info.external_attr >> 16
    try:
        if info.is_dir() or stat.S_ISDIR(mode):
            path.mkdir(parents=True, exist_ok=True)
            return None
        path.parent.mkdir(parents=True, exist_ok=True)
        if stat.S_ISLNK(mode):
            path.symlink_to(_NOWHERE)
            return None
        with path.open("xb") as file, archive.open(info) as member:
            if _is_bomb(info, limits):
                file.write(member.read(_START_OF_A_BOMB))
                file.truncate(limits.max_file_bytes + 1)  # too large for a file, cut off for an archive
            else:
                shutil.copyfileobj(member, file)
    except (FileExistsError, NotADirectoryError, IsADirectoryError):
        return _TWICE
    with contextlib.suppress(ValueError, OverflowError):  # a date that no calendar has
        changed = datetime(*info.date_time).timestamp()
        os.utime(path, (changed, changed))
    return None


def _is_bomb(info: zipfile.ZipInfo, limits: IntakeLimits) -> bool:
    return info.file_size > max(limits.max_file_bytes, limits.max_unpacked_bytes(info.compress_size))


def _within(submissions: Path, folder: Path) -> Path:
    """The folder of the class: that one, or the one folder around everything. Raises IntakeError."""
    items = visible(folder)
    name = shown(submissions.name)
    if not items:
        raise IntakeError(_("{file} is empty. Download it again.", file=name))
    if len(items) == 1 and kind_of(items[0]) == "folder" and recognised(items) == "plain":
        inside = visible(Path(items[0].path))
        if recognised(inside) != "plain" or _is_class(inside):
            return Path(items[0].path)
    if recognised(items) == "plain" and not all(map(_is_submission, items)):
        raise IntakeError(
            _(
                "{file} looks like the work of one student, not of a class. Put it into a folder and give the folder.",
                file=name,
            )
        )
    return folder


def _is_class(items: Items) -> bool:
    return len(items) > 1 and all(kind_of(item) in ("folder", "zip", "tar") and _is_submission(item) for item in items)


def _is_submission(item: os.DirEntry[str]) -> bool:
    """Not part of one: the plain layout has no modules beside the students' folders, and no student ``exercises``."""
    return item.name != "exercises" and not item.name.endswith((".py", ".ipynb"))
