"""One entry a student: what lies in the folder of submissions."""

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from ..errors import UsageError
from ..text import Text, _, plural
from .names import as_text, collision_key, shown
from .paths import is_hidden

Kind = Literal["folder", "zip", "tar", "link", "other"]

_ARCHIVES: dict[str, Kind] = {".zip": "zip", ".tar.gz": "tar", ".tgz": "tar"}
_WANTED = _("one folder, .zip or .tar.gz for each student, named with the student's id")


class IntakeError(UsageError):
    """The folder of submissions itself is unusable; the text says what to do."""


class Entry(msgspec.Struct, frozen=True):
    """A student's submission before it is opened. `other` has an archive's name but is no file."""

    student: str
    path: Path
    kind: Kind


def list_entries(submissions: Path) -> tuple[list[Entry], list[Text]]:
    """The entries in order of student id, and a sentence for each stray file that was skipped.

    Hidden files and __MACOSX are skipped silently; nothing is opened and no link is followed.
    Raises IntakeError where `submissions` is missing, is no folder, can't be read or holds no entry.
    """
    entries: list[Entry] = []
    skipped: list[Text] = []
    for item in _scan(submissions):
        if is_hidden(item.name):
            continue
        entry = _entry(item)
        if entry is None:
            name = shown(as_text(item.name))
            skipped.append(_("Skipped, neither a folder nor a .zip or .tar.gz: {name}.", name=name))
        else:
            entries.append(entry)
    if not entries:
        folder = shown(str(submissions))
        problem = _("{folder} holds no submissions. Put {wanted} into it.", folder=folder, wanted=_WANTED)
        if skipped:
            problem = plural(
                "{problem} All that is there: {number} other file.",
                "{problem} All that is there: {number} other files.",
                len(skipped),
                problem=problem,
            )
        raise IntakeError(problem)
    return sorted(entries, key=lambda entry: (entry.student, entry.path.name)), sorted(skipped)


def collisions(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Entries whose ids are the same after Unicode NFC and case folding, by that common key."""
    groups: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[collision_key(entry.student)].append(entry)
    return {key: group for key, group in groups.items() if len(group) > 1}


def _scan(submissions: Path) -> list[os.DirEntry[str]]:
    name = shown(str(submissions))
    try:
        with os.scandir(submissions) as items:
            return list(items)
    except FileNotFoundError:
        raise IntakeError(
            _("There is no folder {folder}. Give the folder that holds {wanted}.", folder=name, wanted=_WANTED)
        ) from None
    except NotADirectoryError:
        raise IntakeError(
            _(
                "{file} is a file, not a folder. If it is a download of the whole class, unpack it first; "
                "then give the folder that holds {wanted}.",
                file=name,
                wanted=_WANTED,
            )
        ) from None
    except OSError as error:
        raise IntakeError(
            _("The folder {folder} can't be read ({error}).", folder=name, error=error.strerror)
        ) from error


def _entry(item: os.DirEntry[str]) -> Entry | None:
    if item.is_dir(follow_symlinks=False):
        return Entry(as_text(item.name), Path(item.path), "folder")
    suffix = next((suffix for suffix in _ARCHIVES if item.name.lower().endswith(suffix)), "")
    student = as_text(item.name.removesuffix(item.name[len(item.name) - len(suffix) :]))
    if item.is_symlink():
        return Entry(student, Path(item.path), "link")
    if not suffix:
        return None
    kind = _ARCHIVES[suffix] if item.is_file(follow_symlinks=False) else "other"
    return Entry(student, Path(item.path), kind)
