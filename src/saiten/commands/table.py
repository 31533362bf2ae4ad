"""The class table on standard output."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..course import Course
from ..grading.text import harmless
from ..report.model import ExerciseResult, Saiten

LOWEST_GOOD, LOWEST_FAIR = 0.8, 0.4


def print_table(course: Course, results: list[Saiten], folder: Path) -> None:
    """A row a student, a column an exercise, and where the reports are."""
    table = Table(title=course.settings.course, title_justify="left", pad_edge=False)
    table.add_column("student", overflow="fold", min_width=8)
    for name in course.exercises:
        table.add_column(name.replace("_", " "), justify="right")
    table.add_column("total", justify="right", style="bold")
    table.add_column("what happened", overflow="ellipsis", no_wrap=True, ratio=1)
    for result in results:
        cells = [_cell(result.exercises.get(name)) for name in course.exercises]
        total = Text(f"{result.points:.1f}/{result.max_points:g}")
        student = Text(harmless(result.student, 40).replace("\n", " "))
        table.add_row(student, *cells, total, Text(_story(result).replace("\n", " ")))
    console = Console()
    if not console.is_terminal:
        console.width = 140
    console.print(table)
    console.print(f"Reports: {folder}/STUDENT/report.json   Gradebook: {folder}/gradebook.csv", highlight=False)


def _cell(result: ExerciseResult | None) -> Text:
    if result is None:
        return Text("")
    if result.status == "ungraded":
        return Text("ungraded", style="bold magenta")
    if result.status == "missing":
        return Text("–", style="dim")
    share = result.points / result.max_points if result.max_points else 1.0
    colour = "green" if share >= LOWEST_GOOD else "yellow" if share >= LOWEST_FAIR else "red"
    return Text(f"{result.points:.1f}", style=colour)


def _story(result: Saiten) -> str:
    """One line: the first thing that is not as it should be."""
    told = [*result.problems, *(exercise.summary for exercise in result.exercises.values() if exercise.points < exercise.max_points)]
    return harmless(told[0], 300) if told else "everything passed"
