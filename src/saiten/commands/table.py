"""The class table on standard output."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ..course import Course
from ..report.model import ExerciseResult, Saiten
from ..text import harmless

LOWEST_GOOD, LOWEST_FAIR = 0.8, 0.4
WIDTH_OF_A_FILE = 160


def print_table(course: Course, results: list[Saiten], folder: Path) -> None:
    """A row a student, a column an exercise, and where the reports are."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a name that this locale can't write is no reason to stop
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    table = Table(title=course.settings.course, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    table.add_column(
        "student", overflow="fold", min_width=min(16, max((len(one.student) for one in results), default=8))
    )
    for name in course.exercises:
        table.add_column(name.replace("_", "\n"), justify="right", no_wrap=True, min_width=_widest(name))
    table.add_column("total", justify="right", style="bold", no_wrap=True, min_width=9)
    table.add_column("what happened", overflow="ellipsis", no_wrap=True, ratio=1)
    for result in results:
        cells = [_cell(result.exercises.get(name)) for name in course.exercises]
        total = Text(f"{result.points:.1f}/{result.max_points:g}")
        student = Text(harmless(result.student, 40).replace("\n", " "))
        table.add_row(student, *cells, total, Text(_story(result).replace("\n", " ")))
    console.print(table)
    console.print(f"Reports: {folder}/STUDENT/report.json   Gradebook: {folder}/gradebook.csv", highlight=False)


def _widest(name: str) -> int:
    return max(map(len, name.split("_")))


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
    """One line: the first thing that is not as it should be, what was not handed in last."""
    graded = [
        f"{name}: {exercise.summary}"
        for name, exercise in result.exercises.items()
        if exercise.status != "missing" and exercise.points < exercise.max_points
    ]
    missing = [name for name, exercise in result.exercises.items() if exercise.status == "missing"]
    told = [*graded, *result.problems]
    if missing and len(missing) == len(result.exercises):
        told += [max((result.exercises[name].summary for name in missing), key=len)]
    elif missing:
        told += [f"not handed in: {', '.join(missing)}"]
    return harmless(told[0], 300) if told else "everything passed"
