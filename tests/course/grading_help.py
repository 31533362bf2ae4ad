"""Grades sources through the real engine, many in one run."""

import tempfile
from pathlib import Path

from saiten.cell import Cell
from saiten.course import Course
from saiten.grading.misconceptions import as_submission, misconceptions_of
from saiten.grading.session import Job, grade_class
from saiten.report.model import ExerciseResult
from saiten.report.store import Store
from saiten.submissions import list_entries

ROOT = Path(__file__).parents[2]


def grade_sources(sources: dict[str, str | bytes], exercise: str) -> dict[str, ExerciseResult]:
    """Hand in each source as one student's module of that exercise; return each student's result."""
    course = Course.find(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        submissions = Path(folder) / "submissions"
        for student, source in sources.items():
            place = submissions / student / "exercises"
            place.mkdir(parents=True)
            (place / f"{exercise}.py").write_bytes(source if isinstance(source, bytes) else source.encode())
        entries, _ = list_entries(submissions)
        store = Store(Path(folder) / "grades")
        outcomes = []
        with store.locked() as lock, Cell() as cell:
            job = Job(entries, [exercise], "the tests' seed", jobs=2, regrade=True, debug=None)
            faults = grade_class(course, cell, store, lock, job, outcomes.append)
        failed = [*faults.values(), *(f"{one.student}: {one.fault}" for one in outcomes if one.fault)]
        assert not failed, "\n".join(failed)  # a helper's assertions are not rewritten
        return {result.student: result.exercises[exercise] for result in store.all()}


def reference_source(exercise: str) -> str:
    return (ROOT / "reference" / f"{exercise}.py").read_text(encoding="utf-8")


def misconceptions(exercise: str) -> dict[str, str]:
    """The exercise's misconceptions: name of the mistake -> name of the function that it stands in for."""
    return {name: known.function for name, known in misconceptions_of(ROOT, exercise).items()}


def with_misconception(exercise: str, name: str) -> str:
    """The reference's source with one function replaced by a known wrong answer."""
    return as_submission(ROOT, exercise, name)


def lost_functions(result: ExerciseResult) -> set[str]:
    """The functions under whose names points were lost."""
    return {test.function for test in result.tests if test.outcome != "passed"}
