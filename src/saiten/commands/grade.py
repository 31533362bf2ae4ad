"""``saiten grade``: from a folder of submissions to reports, a gradebook and the class table."""

from __future__ import annotations

from pathlib import Path

import msgspec

from ..cell import Cell
from ..course import Course
from ..errors import UngradedError, UsageError
from ..grading.forks import Outcome
from ..grading.session import Job, grade_class
from ..grading.ungraded import write_ungraded
from ..report.best import keep_best
from ..report.gradebook import write_gradebook
from ..report.store import Store
from ..submissions import Attempts, Entry, Unmatched, collisions
from ..text import Text, _, chosen_language, harmless
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
    intake, said = gather(course, request.submissions, exercises, request.layout, request.roster, request.attempts)
    return grade_entries(course, request, intake.entries, said, cell, intake.unmatched)


def grade_entries(
    course: Course,
    request: Request,
    entries: list[Entry],
    skipped: list[Text],
    cell: Cell,
    unmatched: list[Unmatched] | None = None,
) -> int:
    """Grade those entries; ``skipped``: what there is to say of others. Returns the exit status."""
    exercises = list(course.exercises)
    if request.exercises:
        wanted = {name for name in request.exercises if course.exercise(name)}
        exercises = [name for name in exercises if name in wanted]
    chosen = _chosen(entries, request.students)
    seed = course.settings.seed if request.seed is None else request.seed
    language = chosen_language(request.language, course.settings.language)
    store = Store(request.output)
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
            progress.say(*write_unmatched(store, unmatched or []))
            results = store.all()
            write_gradebook(store.folder, list(course.exercises), results)
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
    if not request.quiet:
        print_table(course, mine, store.folder, language)
    return int(bool(ungraded or faults or unmatched) or any(result.ungraded for result in mine))


STAFF = _("Could not be graded, which is not the student's fault: the course staff must look.")


def _ungraded(name: str, reason: str) -> Text:
    return _("ungraded: {name}: {reason}", name=name, reason=reason)


def _chosen(entries: list[Entry], students: list[str]) -> list[Entry]:
    known = {entry.student for entry in entries}
    for student in students:
        if student not in known:
            names = ", ".join(sorted(known))[:500]
            raise UsageError(_("No submission of {student}; there are: {known}.", student=repr(student), known=names))
    return [entry for entry in entries if not students or entry.student in students]
