"""Sources handed in as the submissions of a class that exists for this only, and graded for real."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Collection
from pathlib import Path

from ..cell import Cell
from ..course import Course
from ..grading.forks import Outcome
from ..grading.run import Depth
from ..grading.session import Job, grade_class
from ..report.model import ExerciseResult
from ..report.store import Store
from ..submissions import Entry, list_entries


def grade_sources(
    course: Course,
    name: str,
    sources: dict[str, bytes],
    *,
    depth: Depth = "mistakes",
    quick: Collection[str] = (),
    tell: Callable[[], object] = lambda: None,
) -> tuple[dict[str, ExerciseResult], list[str]]:
    """Grade sources of one exercise's module, by their name, and return the results and what could not be graded.

    ``quick``: those whose slow tests count as passed. ``tell`` is called after each.
    """
    problems: list[str] = []

    def note(entry: Entry, outcome: Outcome) -> None:
        if outcome.fault:
            problems.append(f"{entry.student}: {outcome.fault}")
        tell()

    with tempfile.TemporaryDirectory() as folder:
        for student, source in sources.items():
            path = Path(folder) / "submissions" / student / "exercises" / f"{name}.py"
            path.parent.mkdir(parents=True)
            path.write_bytes(source)
        entries, _ = list_entries(Path(folder) / "submissions")
        store = Store(Path(folder) / "grades")
        with store.locked() as lock, Cell("standard") as cell:
            job = Job(
                entries,
                [name],
                course.settings.seed,
                jobs=os.cpu_count() or 1,
                regrade=True,
                debug=None,
                depth=depth,
                quick=frozenset(quick),
            )
            faults = grade_class(course, cell, store, lock, job, note)
        results = {result.student: result.exercises[name] for result in store.all()}
        return results, [*faults.values(), *problems]
