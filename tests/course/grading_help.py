"""Grades sources through the real engine, many in one run."""

from collections.abc import Mapping
from pathlib import Path

from saiten.commands import trial
from saiten.course import Course
from saiten.grading.run import Depth
from saiten.report.model import ExerciseResult

ROOT = Path(__file__).parents[2]


def grade_modules(
    modules: Mapping[str, Mapping[str, str | bytes]], *, depth: Depth = "verdicts"
) -> dict[str, dict[str, ExerciseResult]]:
    """Hand in each source, by exercise and name, as one student's module; return the results by exercise and name."""
    sources = [
        trial.Source(exercise, name, source if isinstance(source, bytes) else source.encode())
        for exercise, mine in modules.items()
        for name, source in mine.items()
    ]
    found = trial.grade_sources(Course.find(ROOT), sources, depth=depth)
    problems = [problem for results in found.values() for problem in results.problems]
    assert not problems, "\n".join(problems)  # a helper's assertions are not rewritten
    return {exercise: results.graded for exercise, results in found.items()}


def grade_sources(
    sources: Mapping[str, str | bytes], exercise: str, *, depth: Depth = "verdicts"
) -> dict[str, ExerciseResult]:
    """The same for one exercise."""
    return grade_modules({exercise: sources}, depth=depth)[exercise]


def reference_source(exercise: str) -> str:
    return (ROOT / "reference" / f"{exercise}.py").read_text(encoding="utf-8")


def lost_functions(result: ExerciseResult) -> set[str]:
    """The functions under whose names points were lost."""
    return {test.function for test in result.tests if test.outcome != "passed"}
