"""Grades sources through the real engine, many in one run."""

from collections.abc import Mapping
from pathlib import Path

from saiten.commands import trial
from saiten.course import Course
from saiten.grading.run import Depth
from saiten.report.model import ExerciseResult

ROOT = Path(__file__).parents[2]


def grade_sources(
    sources: Mapping[str, str | bytes], exercise: str, *, depth: Depth = "verdicts"
) -> dict[str, ExerciseResult]:
    """Hand in each source as one student's module of that exercise; return each student's result."""
    coded = {name: source if isinstance(source, bytes) else source.encode() for name, source in sources.items()}
    results, problems = trial.grade_sources(Course.find(ROOT), exercise, coded, depth=depth)
    assert not problems, "\n".join(problems)  # a helper's assertions are not rewritten
    return results


def reference_source(exercise: str) -> str:
    return (ROOT / "reference" / f"{exercise}.py").read_text(encoding="utf-8")


def lost_functions(result: ExerciseResult) -> set[str]:
    """The functions under whose names points were lost."""
    return {test.function for test in result.tests if test.outcome != "passed"}
