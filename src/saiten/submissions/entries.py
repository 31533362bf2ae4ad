"""What a student handed in, before it is opened: where it lies and what is known about it."""

import os
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Literal

import msgspec

from ..errors import UsageError
from ..text import _
from .names import as_text, collision_key, shown
from .paths import is_hidden

Kind = Literal["folder", "zip", "tar", "file", "parts", "repository", "nothing", "link", "other"]

ARCHIVES: dict[str, Kind] = {".zip": "zip", ".tar.gz": "tar", ".tgz": "tar"}
MOST_LISTED = 50_000
WANTED = _("one folder, .zip or .tar.gz for each student, named with the student's id")


class IntakeError(UsageError):
    """The folder of submissions, or the roster, is unusable; the text says what to do."""


class Part(msgspec.Struct, frozen=True):
    """One of the files, folders and archives that make up a submission; a file goes by ``name`` in it."""

    path: Path
    kind: Kind
    name: str = ""


class Listed(msgspec.Struct, frozen=True):
    """A student as a line of the roster has them. ``ids``: by system; several in one cell stand apart by spaces."""

    id: str
    name: str = ""
    email: str = ""
    ids: dict[str, str] = {}
    pseudonym: str | None = None
    received: str | None = None


class Entry(msgspec.Struct, frozen=True):
    """A student's submission before it is opened. ``other`` has an archive's name but is no file.

    ``received`` is an ISO time with its zone. Of a repository the last commit by ``until`` counts. An attempt that is
    graded ``aside`` has its report beside those of the class, until the best attempt is known.
    """

    student: str
    path: Path
    kind: Kind
    parts: tuple[Part, ...] = ()
    received: str | None = None
    attempt: int = 1
    attempts: int = 1
    aside: bool = False
    until: datetime | None = None
    listed: Listed | None = None


def collisions(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries whose ids are the same after Unicode NFC and case folding, by that common key."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[collision_key(entry.student)].append(entry)
    return {key: group for key, group in groups.items() if len(group) > 1 and not _are_attempts(group)}


def _are_attempts(group: list[Entry]) -> bool:
    return all(entry.aside for entry in group) and len({entry.student for entry in group}) == 1


def visible(submissions: Path) -> list[os.DirEntry[str]]:
    """What lies in a folder of submissions by name, hidden files and __MACOSX aside. Raises IntakeError."""
    name = shown(str(submissions))
    try:
        with os.scandir(submissions) as items:
            found = list(islice((item for item in items if not is_hidden(item.name)), MOST_LISTED + 1))
    except FileNotFoundError:
        raise IntakeError(
            _("There is no folder {folder}. Give the folder that holds {wanted}.", folder=name, wanted=WANTED)
        ) from None
    except NotADirectoryError:
        raise IntakeError(
            _(
                "{file} is a file, not a folder. If it is a download of the whole class, unpack it first; "
                "then give the folder that holds {wanted}.",
                file=name,
                wanted=WANTED,
            )
        ) from None
    except OSError as error:
        raise IntakeError(
            _("The folder {folder} can't be read ({error}).", folder=name, error=error.strerror)
        ) from error
    if len(found) > MOST_LISTED:
        raise IntakeError(_("{folder} holds more than {most} files.", folder=name, most=MOST_LISTED))
    return sorted(found, key=lambda item: item.name)


def kind_of(item: os.DirEntry[str]) -> Kind:
    """By name and kind of file; nothing is opened and no link followed."""
    if item.is_symlink():
        return "link"
    if item.is_dir(follow_symlinks=False):
        return "folder"
    if not item.is_file(follow_symlinks=False):
        return "other"
    return ARCHIVES.get(archive_suffix(item.name).lower(), "file")


def archive_suffix(name: str) -> str:
    """The end of the name that says it is an archive, as it is written there; empty for other files."""
    suffix = next((suffix for suffix in ARCHIVES if name.lower().endswith(suffix)), "")
    return name[len(name) - len(suffix) :]


def part(item: os.DirEntry[str], name: str = "") -> Part:
    return Part(Path(item.path), kind_of(item), name or as_text(item.name))
