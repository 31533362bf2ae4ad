"""``saiten grade``: from a folder of submissions to reports, a gradebook and the class table."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from ..cell import Cell
from ..course import Course
from ..errors import UngradedError, UsageError
from ..grading.forks import Outcome
from ..grading.session import Job, grade_class
from ..grading.ungraded import write_ungraded
from ..report import history
from ..report.best import keep_best
from ..report.gradebook import write_gradebook
from ..report.model import Saiten
from ..report.settle import settle_all, untimed
from ..report.store import Store
from ..submissions import Attempts, Entry, Unmatched, collisions
from ..submissions.download import opened
from ..text import Text, _, chosen_language, harmless, plural
from .diff import preview
from .intake import gather, write_unmatched
from .progress import Progress
from .table import print_table


class Request(msgspec.Struct, frozen=True):
    """The command's arguments."""

    submissions: Path
    output: Path
    jobs: int
    exercises: list[str]
    students: list[str]
    seed: str | None
    regrade: bool
    quiet: bool
    debug: Path | None
    language: str | None = None
    layout: str | None = None
    roster: Path | None = None
    attempts: Attempts = "last"
    dry_run: bool = False
    as_json: bool = False


def grade_submissions(request: Request, cell: Cell) -> int:
    """Grade a class in that cell. Returns the exit status: 0 all graded, 1 something is ungraded."""
    course = Course.find(Path.cwd())
    if request.output.resolve().is_relative_to(request.submissions.resolve()):
        raise UsageError(
            _(
                "{grades} lies inside {submissions}: choose another -o for the grades.",
                grades=request.output,
                submissions=request.submissions,
            )
        )
    exercises = request.exercises or course.exercises
    with opened(request.submissions) as (folder, strange):
        intake, said = gather(course, folder, exercises, request.layout, request.roster, request.attempts)
        unmatched = [*intake.unmatched, *strange]
        if not request.dry_run:
            return grade_entries(course, request, intake.entries, said, cell, unmatched)
        return preview(
            Store(request.output),
            {entry.student for entry in intake.entries},
            lambda stand_in: grade_entries(course, request, intake.entries, said, cell, unmatched, stand_in),
            chosen_language(request.language, course.settings.language),
            as_json=request.as_json,
        )


def grade_entries(
    course: Course,
    request: Request,
    entries: list[Entry],
    skipped: list[Text],
    cell: Cell,
    unmatched: list[Unmatched] | None = None,
    stand_in: Path | None = None,
) -> int:
    """Grade those entries; ``skipped``: what there is to say of others. Returns the exit status.

    ``stand_in``: in a dry run, the folder that is written into instead of the one with the grades.
    """
    exercises = list(course.exercises)
    if request.exercises:
        wanted = {name for name in request.exercises if course.exercise(name)}
        exercises = [name for name in exercises if name in wanted]
    chosen = _chosen(entries, request.students)
    seed = course.settings.seed if request.seed is None else request.seed
    language = chosen_language(request.language, course.settings.language)
    store = Store(stand_in or request.output)
    with store.locked() as lock, Progress(len(chosen), language, request.quiet) as progress:
        progress.say(*skipped)
        colliding = [group for group in collisions(entries).values() if any(entry in chosen for entry in group)]
        clear = [entry for entry in chosen if not any(entry in group for group in colliding)]
        job = Job(clear, exercises, seed, request.jobs, request.regrade, request.debug, language)
        ungraded: list[tuple[Entry, Text]] = []
        failed: list[Text] = []

        def tell(entry: Entry, outcome: Outcome) -> None:
            if outcome.fault:
                ungraded.append((entry, STAFF))
                failed.append(_ungraded(harmless(entry.student, 80), harmless(outcome.fault[-2000:])))
            progress.tell(entry.student, outcome, store.of(entry).saiten(entry.student))

        faults = grade_class(course, cell, store, lock, job, tell)
        progress.say(*(_ungraded(name, harmless(fault, 1500)) for name, fault in faults.items()))
        progress.say(*failed)
        for group in colliding:
            names = ", ".join(harmless(entry.path.name, 80) for entry in group)
            reason = _(
                "Not graded, because these can't be told apart: {names}. Keep one of them and grade again.", names=names
            )
            ungraded += [(entry, reason) for entry in group]
            progress.say(reason)
        try:
            for entry, reason in ungraded:
                write_ungraded(course, store, cell, job, entry, reason)
            keep_best(store, chosen, course.settings.deadlines)
            progress.say(*write_unmatched(store, unmatched or [], request.output))
            results = settle_all(store, course.settings.deadlines)
            progress.say(*_about_deadlines(course, entries, results))
            progress.say(*_about_what_is_lacking(course, exercises, results))
            write_gradebook(store.folder, list(course.exercises), results)
            history.append(store.folder, results, _now(course))
        except OSError as error:
            where = error.filename or store.folder
            raise UngradedError(
                _(
                    "{file} can't be written: {error}. The reports that are there are whole; make room and give the "
                    "same command again.",
                    file=where,
                    error=error.strerror,
                )
            ) from error
    ids = {entry.student for entry in chosen}
    mine = [result for result in results if result.student in ids]
    if not request.quiet and stand_in is None:
        print_table(course, mine, store.folder, language)
    return int(bool(ungraded or faults) or any(result.ungraded for result in mine))


def _about_deadlines(course: Course, entries: list[Entry], results: list[Saiten]) -> list[Text]:
    deadlines = course.settings.deadlines
    if deadlines is None:
        return []
    known = {entry.student for entry in entries} | {result.student for result in results}
    said = [
        _("An extension is for {student}, who has no submission here: a slip in the id?", student=harmless(one, 80))
        for one in deadlines.unknown_students(sorted(known))
    ]
    if number := untimed(results):
        said.append(
            plural(
                "When {number} submission was handed in is not known: nothing is taken off. A column “received” in the "
                "roster can say it.",
                "When {number} submissions were handed in is not known: nothing is taken off. A column “received” in "
                "the roster can say it.",
                number,
            )
        )
    return said


def _about_what_is_lacking(course: Course, exercises: list[str], results: list[Saiten]) -> list[Text]:
    """Which library stands between somebody and a grade."""
    said = []
    for name in exercises:
        waiting = any(name in one.exercises and one.exercises[name].status == "ungraded" for one in results)
        if waiting and (lacking := " ".join(course.exercise(name).lacking)):
            said.append(_ungraded(name, _("this exercise needs {names}: pip install {names}", names=lacking)))
    return said


def _now(course: Course) -> datetime:
    """In the course's zone, else in the machine's."""
    deadlines = course.settings.deadlines
    zone = deadlines.zone if deadlines is not None else ""
    return datetime.now(ZoneInfo(zone)) if zone else datetime.now().astimezone()


STAFF = _("Could not be graded, which is not the student's fault: the course staff must look.")


def _ungraded(name: str, reason: str | Text) -> Text:
    return _("ungraded: {name}: {reason}", name=name, reason=reason)


def _chosen(entries: list[Entry], students: list[str]) -> list[Entry]:
    known = {entry.student for entry in entries}
    for student in students:
        if student not in known:
            names = ", ".join(sorted(known))[:500]
            raise UsageError(_("No submission of {student}; there are: {known}.", student=repr(student), known=names))
    return [entry for entry in entries if not students or entry.student in students]
