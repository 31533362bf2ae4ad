"""Sources handed in as the submissions of a class that exists for this only, and graded for real."""

from __future__ import annotations

import os
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from ..cell import Cell
from ..course import Course
from ..grading.forks import Outcome
from ..grading.run import Depth
from ..grading.session import Job, grade_class
from ..report.model import ExerciseResult
from ..report.store import Store
from ..submissions import Entry, list_entries


class Source(msgspec.Struct, frozen=True):
    """A module of one exercise. ``quick``: its slow tests count as passed."""

    exercise: str
    name: str
    code: bytes
    quick: bool = False

    @property
    def student(self) -> str:
        return f"{self.exercise}-{self.name}"


class Results(msgspec.Struct, frozen=True):
    """What became of the sources of one exercise: results by name, and what could not be graded."""

    graded: dict[str, ExerciseResult]
    problems: list[str]


def grade_sources(
    course: Course,
    sources: Iterable[Source],
    *,
    depth: Depth = "mistakes",
    tell: Callable[[], object] = lambda: None,
    done: Callable[[str, Results], object] = lambda _exercise, _results: None,
) -> dict[str, Results]:
    """Grade sources, each as the one module that a student hands in. Returns the results by exercise.

    ``tell`` is called after each source, ``done`` as soon as all of an exercise are graded.
    """
    by_student = {source.student: source for source in sources}
    if not by_student:
        return {}
    exercises = list(dict.fromkeys(source.exercise for source in by_student.values()))
    left = Counter(source.exercise for source in by_student.values())
    problems: defaultdict[str, list[str]] = defaultdict(list)
    found: dict[str, Results] = {}
    with tempfile.TemporaryDirectory() as folder:
        for source in by_student.values():
            path = Path(folder) / "submissions" / source.student / "exercises" / f"{source.exercise}.py"
            path.parent.mkdir(parents=True)
            path.write_bytes(source.code)
        listed, _ = list_entries(Path(folder) / "submissions")
        entries = {entry.student: entry for entry in listed}
        store = Store(Path(folder) / "grades")

        def note(entry: Entry, outcome: Outcome) -> None:
            source = by_student[entry.student]
            if outcome.fault:
                problems[source.exercise].append(f"{source.name}: {outcome.fault}")
            tell()
            left[source.exercise] -= 1
            if not left[source.exercise]:
                finish(source.exercise)

        def finish(exercise: str) -> None:
            results = graded(exercise)
            if faults is None and any(one.status == "ungraded" for one in results.values()):
                return  # why is known at the end
            if faults and exercise in faults:
                problems[exercise].insert(0, faults[exercise])
            found[exercise] = Results(results, problems[exercise])
            done(exercise, found[exercise])

        def graded(exercise: str) -> dict[str, ExerciseResult]:
            mine = [source for source in by_student.values() if source.exercise == exercise]
            reports = {source.name: store.saiten(source.student) for source in mine}
            return {name: one.exercises[exercise] for name, one in reports.items() if one is not None}

        faults: dict[str, str] | None = None
        with store.locked() as lock, Cell("standard") as cell:
            job = Job(
                [entries[student] for student in by_student],
                exercises,
                course.settings.seed,
                jobs=os.cpu_count() or 1,
                regrade=True,
                debug=None,
                depth=depth,
                quick=frozenset(student for student, source in by_student.items() if source.quick),
                only={student: source.exercise for student, source in by_student.items()},
            )
            faults = grade_class(course, cell, store, lock, job, note)
        for exercise in exercises:
            if exercise not in found:
                finish(exercise)
    return found
