"""``saiten check --mutants``: does every small mistake in a reference cost points?"""

from __future__ import annotations

import sys
import textwrap
from collections import Counter

import msgspec
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ..course import Course
from ..mutants.equivalent import Equivalent, stale
from ..mutants.mutant import Mutant, mutants_of
from ..mutants.quality import Tally
from ..report.model import ExerciseResult
from .trial import Source, grade_sources

REFERENCE = "reference"
# Many mutants never end. An exercise whose own limits say that it is slow keeps them.
QUICK = {"input_seconds": 1.0, "function_seconds": 3.0, "wall_seconds": 20.0}


def try_mutants(course: Course, name: str, listed: list[Equivalent]) -> tuple[Tally, list[str]]:
    """Hand in every mutant of one exercise's reference. Returns what became of them and what is wrong."""
    source = (course.root / "reference" / f"{name}.py").read_bytes()
    mutants = {f"mutant-{number}": one for number, one in enumerate(mutants_of(source.decode("utf-8")))}
    sources = [Source(name, REFERENCE, source)]
    sources += [Source(name, student, mutant.source.encode()) for student, mutant in mutants.items()]
    columns = TextColumn(f"{name}: mutants"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("", total=len(sources))
        found = grade_sources(_quick(course), sources, depth="caught", tell=lambda: bar.advance(task))
    results, problems = found[name].graded, list(found[name].problems)
    problems += [
        f"{test.id} fails for the reference within the time that mutants get: {test.message}"
        for test in (results[REFERENCE].tests if not problems else [])
        if test.outcome != "passed"
    ]
    if problems:
        return Tally(), problems
    survivors = [mutant for student, mutant in mutants.items() if not _killed(results[student])]
    known = {key for one in listed for key in one.keys}
    unlisted = [mutant for mutant in survivors if mutant.key not in known]
    tally = Tally(
        Counter(mutant.function for mutant in mutants.values()),
        Counter(mutant.function for mutant in survivors if mutant.key in known),
        Counter(mutant.function for mutant in unlisted),
    )
    made = {mutant.key for mutant in mutants.values()}
    return tally, [*map(_told, unlisted), *stale(listed, made, {mutant.key for mutant in survivors})]


def _killed(result: ExerciseResult) -> bool:
    """A test that only says that course staff must look has not noticed anything."""
    return any(test.outcome in {"failed", "missing"} for test in result.tests)


def _told(survivor: Mutant) -> str:
    return f"a mutant of {survivor.function} survives:\n{textwrap.indent(survivor.diff, ' ' * 6)}"


def _quick(course: Course) -> Course:
    exercises = {
        name: msgspec.structs.replace(exercise, limits=QUICK | exercise.limits)
        for name, exercise in course.exercises.items()
    }
    return Course(course.root, msgspec.structs.replace(course.settings, exercises=exercises))
