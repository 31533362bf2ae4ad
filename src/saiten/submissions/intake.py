"""From a folder of submissions and a roster to one entry a student, and to what is nobody's."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import msgspec

from ..text import Text, _, plural
from .attempts import Attempts, counted
from .entries import WANTED, Entry, IntakeError, Listed, visible
from .layouts import Handed, Listing, chosen
from .matching import Unmatched, match
from .names import shown
from .roster import Roster

_STRAY = _("its name does not fit this layout")
_NO_WORK = _("it is neither a folder nor a .zip or .tar.gz")
# whose own ids for students are those that exports need; the others' are in names that students choose
_TELL_IDS = ("canvas", "moodle")


class Intake(msgspec.Struct, frozen=True):
    """``entries`` in order of student id; ``notes``: sentences for staff; ``absent``: how many handed in nothing.

    ``unmatched``: everything in the folder that is in none of the entries.
    """

    layout: str
    entries: list[Entry]
    notes: list[Text]
    unmatched: list[Unmatched]
    absent: int = 0


def list_entries(submissions: Path) -> tuple[list[Entry], list[Text]]:
    """The entries of the plain layout in order of student id, and a sentence for each stray file that was skipped.

    Hidden files and __MACOSX are skipped silently; nothing is opened and no link is followed.
    Raises IntakeError where `submissions` is missing, is no folder, can't be read or holds no entry.
    """
    intake = take_in(submissions, layout="plain")
    return intake.entries, intake.notes


def take_in(
    submissions: Path,
    *,
    layout: str | None = None,
    roster: Roster | None = None,
    attempts: Attempts = "last",
    until: Callable[[str], datetime | None] | None = None,
) -> Intake:
    """Whatever lies there. ``until``: by student, the last moment whose commit of a repository counts.

    Nothing of a student is opened and no link followed. Raises IntakeError where the folder can't be used.
    """
    items = visible(submissions)
    name, how = chosen(layout, items)
    listing = how.read(items)
    if not listing.handed and not listing.strays:
        raise _empty(submissions, listing)
    unmatched = [Unmatched(stray, _STRAY, name) for stray in listing.strays]
    reason = _NO_WORK if name == "plain" else _STRAY
    unmatched += [Unmatched(other, reason, name, skipped=True) for other in listing.others]
    absent: list[Entry] = []
    if roster is None:
        pairs = [(one, _entry(one, one.id, _from_system(one))) for one in listing.handed]
    else:
        found, nobodys = match(submissions, listing.handed, roster)
        pairs = [(one, _entry(one, student.id, _with_id(student, one))) for one, student in found]
        unmatched += nobodys
        there = {entry.student for __, entry in pairs}
        missing = [student for student in roster.students if student.id not in there]
        absent = [Entry(student.id, Path(), "nothing", listed=student) for student in missing]
    notes: list[Text]
    if name == "plain" and roster is None:
        entries, notes = [entry for __, entry in pairs], []  # where two have one name, grading sets them aside
    else:
        entries, notes = counted(pairs, attempts)
    if until is not None:
        entries = [_with_limit(entry, until) for entry in entries]
    return Intake(
        name,
        sorted([*entries, *absent], key=lambda entry: (entry.student, entry.path.name, entry.attempt)),
        [*_skipped(unmatched), *sorted(listing.notes), *notes],
        sorted(unmatched, key=lambda one: one.what),
        len(absent),
    )


def _entry(one: Handed, student: str, listed: Listed | None = None) -> Entry:
    said = listed.received if listed is not None else None
    return Entry(student, one.path, one.kind, one.parts, received=said or one.received, listed=listed)


def _from_system(one: Handed) -> Listed | None:
    """What the system says of a student where there is no roster."""
    if not one.name and not one.email:
        return None
    return _with_id(Listed(one.id, one.name, one.email), one)


def _with_id(student: Listed, one: Handed) -> Listed:
    """With the system's id; an anonymous submission has a code instead, and no name."""
    if one.system not in _TELL_IDS or not one.name:
        return student
    return msgspec.structs.replace(student, ids={one.system: one.id} | student.ids)


def _skipped(unmatched: list[Unmatched]) -> list[Text]:
    return [
        _("Skipped {name}: {reason}.", name=shown(one.what), reason=one.reason)
        for one in sorted(unmatched, key=lambda one: one.what)
        if one.skipped
    ]


def _with_limit(entry: Entry, until: Callable[[str], datetime | None]) -> Entry:
    return msgspec.structs.replace(entry, until=until(entry.student)) if entry.kind == "repository" else entry


def _empty(submissions: Path, listing: Listing) -> IntakeError:
    problem = _(
        "{folder} holds no submissions. Put {wanted} into it.",
        folder=shown(submissions.name or str(submissions)),
        wanted=WANTED,
    )
    if listing.others:
        problem = plural(
            "{problem} All that is there: {number} other file.",
            "{problem} All that is there: {number} other files.",
            len(listing.others),
            problem=problem,
        )
    return IntakeError(problem)
