"""What ``saiten grade`` takes in: submissions in some layout, a roster, deadlines; and what is nobody's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from ..course import Course
from ..deadlines import Deadlines
from ..report.store import Store, write
from ..submissions import Attempts, Intake, Roster, Unmatched, read_roster, take_in
from ..submissions.layouts import LAYOUTS
from ..text import Text, _, harmless, plural

UNMATCHED = "unmatched.json"
MOST_TOLD = 20


def gather(
    course: Course,
    submissions: Path,
    exercises: Iterable[str],
    layout: str | None,
    roster: Path | None,
    attempts: Attempts,
) -> tuple[Intake, list[Text]]:
    """The submissions, each with its student, and what there is to tell staff. Raises ``UsageError``."""
    deadlines = course.settings.deadlines
    listed = None if roster is None else read_roster(roster, (deadlines or Deadlines()).received)
    intake = take_in(
        submissions,
        layout=layout,
        roster=listed,
        attempts=attempts,
        until=None if deadlines is None else closing(deadlines, list(exercises)),
    )
    return intake, _notes(intake, listed, named=layout is not None)


def closing(deadlines: Deadlines, exercises: list[str]) -> Callable[[str], datetime | None]:
    """By student, when the last of these exercises closes; None where one of them never does.

    An exercise closes when nothing is given for it any more: after ``nothing_after``; after the grace where coming
    late is not provided for at all.
    """

    def closes(student: str, exercise: str) -> datetime | None:
        due = deadlines.due_for(student, exercise)
        if due is None:
            return None
        last = deadlines.last_for_points(due)
        provided = last is not None or deadlines.per_day is not None or deadlines.steps
        return last if provided else deadlines.in_time_until(due)

    def last(student: str) -> datetime | None:
        moments = [closes(student, exercise) for exercise in exercises]
        known = [moment for moment in moments if moment is not None]
        return max(known, default=None) if len(known) == len(moments) else None

    return last


def write_unmatched(store: Store, unmatched: list[Unmatched], folder: Path) -> list[Text]:
    """Leave a list in the folder of grades, or none where there is nothing to list; returns the same for people.

    What is only skipped has been told before. ``folder``: where people look for the list.
    """
    path = store.folder / UNMATCHED
    if not unmatched:
        path.unlink(missing_ok=True)
        return []
    listed = [msgspec.to_builtins(one) | {"reason": one.reason.en} for one in unmatched]
    write(path, msgspec.json.format(msgspec.json.encode({"unmatched": listed}), indent=1))
    work = [one for one in unmatched if not one.skipped]
    told = [
        _("not matched: {what}: {reason}.", what=harmless(one.what, 120).replace("\n", " "), reason=one.reason)
        for one in work[:MOST_TOLD]
    ]
    if not work:
        return []
    return [
        *told,
        plural(
            "{number} submission was not graded because nobody is known to have handed it in: {file}",
            "{number} submissions were not graded because nobody is known to have handed them in: {file}",
            len(work),
            file=folder / UNMATCHED,
        ),
    ]


def _notes(intake: Intake, roster: Roster | None, *, named: bool) -> list[Text]:
    notes = [] if roster is None else list(roster.notes)
    if intake.layout != "plain" and not named:
        notes.append(
            _(
                "Read as {layout} (--layout {name}; --layout plain: one folder or archive a student).",
                layout=LAYOUTS[intake.layout].title,
                name=intake.layout,
            )
        )
    if intake.absent:
        notes.append(
            plural("{number} student handed in nothing.", "{number} students handed in nothing.", intake.absent)
        )
    return [*notes, *intake.notes]
