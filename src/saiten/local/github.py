"""What a student's own ``pytest`` tells GitHub Actions when it runs there."""

from __future__ import annotations

import os
from pathlib import Path

from ..feedback import github
from ..feedback.content import exercise
from ..report.model import ExerciseResult


def is_here() -> bool:
    return os.environ.get("GITHUB_ACTIONS") == "true"


def tell(results: dict[str, ExerciseResult], language: str) -> list[str]:
    """Add to the step's summary, where there is one; return the lines for the log that make annotations."""
    told = [exercise(name, result, language) for name, result in results.items()]
    if file := os.environ.get(github.SUMMARY_FILE):
        with Path(file).open("a", encoding="utf-8") as summaries:
            summaries.write(github.summary_of(told, language))
    return list(github.annotate_exercises(told, language))
