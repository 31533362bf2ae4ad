"""The class table on standard output."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from ..course import Course
from ..report.model import ExerciseResult, Saiten
from ..text import _, harmless

LOWEST_GOOD, LOWEST_FAIR = 0.8, 0.4
WIDTH_OF_A_FILE = 160
BLOCKS = "▁▂▃▄▅▆▇█"
ROOM = 44  # for the total and a few words of what happened


def print_table(course: Course, results: list[Saiten], folder: Path, language: str) -> None:
    """A row a student, a column an exercise that somebody handed in, and where the reports are."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a name that this locale can't write is no reason to stop
    console = Console()
    if not console.is_terminal:
        console.width = WIDTH_OF_A_FILE
    table = Table(title=course.settings.course, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False, expand=True)
    widest = max((len(one.student) for one in results), default=8)
    table.add_column(_("student").in_language(language), overflow="fold", min_width=min(16, widest))
    shown = [name for name in course.exercises if any(_handed_in(one, name) for one in results)] or [*course.exercises]
    wide = sum(_widest(name) + 3 for name in shown) + widest + ROOM > console.width
    if wide:
        table.add_column(_("exercises").in_language(language), no_wrap=True, min_width=len(shown))
    else:
        for name in shown:
            table.add_column(name.replace("_", "\n"), justify="right", no_wrap=True, min_width=_widest(name))
    written = any(result.written for result in results)
    if written:
        table.add_column(_("written").in_language(language), justify="right", no_wrap=True)
    table.add_column(_("total").in_language(language), justify="right", style="bold", no_wrap=True, min_width=9)
    table.add_column(_("what happened").in_language(language), overflow="ellipsis", no_wrap=True, ratio=1)
    for result in results:
        cells = [_cell(result.exercises.get(name), language) for name in shown]
        if wide:
            cells = [Styled.assemble(*(_block(result.exercises.get(name)) for name in shown))]
        if written:
            cells.append(_written(result))
        total = Styled(f"{result.points:.1f}/{result.max_points:g}")
        student = Styled(harmless(result.student, 40).replace("\n", " "))
        table.add_row(student, *cells, total, Styled(_story(result, language).replace("\n", " ")))
    console.print(table)
    if wide:
        legend = _(
            "Exercises, from the left: {names}. {none} no points … {full} full points, – not handed in, ? ungraded.",
            names=", ".join(shown),
            none=BLOCKS[0],
            full=BLOCKS[-1],
        )
        console.print(legend.in_language(language), highlight=False, markup=False)
    if nobodys := [name for name in course.exercises if name not in shown]:
        console.print(_("Handed in by nobody: {exercises}", exercises=", ".join(nobodys)).in_language(language))
    where = _("Reports: {folder}/STUDENT/report.json   Gradebook: {folder}/gradebook.csv", folder=folder)
    console.print(where.in_language(language), highlight=False, markup=False)


def _handed_in(result: Saiten, name: str) -> bool:
    return name in result.exercises and result.exercises[name].status != "missing"


def _widest(name: str) -> int:
    return max(map(len, name.split("_")))


def _cell(result: ExerciseResult | None, language: str) -> Styled:
    if result is None:
        return Styled("")
    if result.status == "ungraded":
        return Styled(_("ungraded").in_language(language), style="bold magenta")
    if result.status == "missing":
        return Styled("–", style="dim")
    share = result.points / result.max_points if result.max_points else 1.0
    return Styled(f"{result.points:.1f}", style=_colour(share))


def _block(result: ExerciseResult | None) -> tuple[str, str]:
    """What ``_cell`` tells as one character, for courses with more exercises than columns fit."""
    if result is None:
        return " ", ""
    if result.status == "ungraded":
        return "?", "bold magenta"
    if result.status == "missing":
        return "–", "dim"
    share = result.points / result.max_points if result.max_points else 1.0
    return BLOCKS[min(int(share * (len(BLOCKS) - 1)), len(BLOCKS) - 1)], _colour(share)


def _colour(share: float) -> str:
    return "green" if share >= LOWEST_GOOD else "yellow" if share >= LOWEST_FAIR else "red"


def _written(result: Saiten) -> Styled:
    """What people gave; an ellipsis as long as something is not marked."""
    lines = [line for written in result.written.values() for line in written.criteria]
    points = sum(line.points for line in lines if line.points is not None)
    if all(line.points is None for line in lines):
        return Styled("…", style="dim")
    return Styled(f"{points:.1f}{'…' if any(line.points is None for line in lines) else ''}")


def _story(result: Saiten, language: str) -> str:
    """One line: the first thing that is not as it should be, what was not handed in last."""
    graded = [
        f"{name}: {exercise.late_notes[0] if exercise.raw >= exercise.max_points else exercise.summary}"
        for name, exercise in result.exercises.items()
        if exercise.status != "missing" and exercise.points < exercise.max_points
    ]
    missing = [name for name, exercise in result.exercises.items() if exercise.status == "missing"]
    told = [*graded, *result.problems]
    if missing and len(missing) == len(result.exercises):
        told += [max((result.exercises[name].summary for name in missing), key=len)]
    elif missing:
        told += [_("not handed in: {exercises}", exercises=", ".join(missing)).in_language(language)]
    return harmless(told[0], 300) if told else _("everything passed").in_language(language)
