"""What the board shows, in one language: who has how many points where, and what that says about the class."""

from __future__ import annotations

import math
import statistics
from collections import Counter
from datetime import datetime
from typing import Literal, NamedTuple

from ..feedback.points import rounded
from ..feedback.problems import one_line
from ..report.language import in_language
from ..report.model import ExerciseResult, Saiten, Written
from ..text import Text
from .statistics import Check, Mistake, checks, mistakes

LEVELS = 5  # of shade in the heat map

State = Literal["graded", "open", "missing"]


class Column(NamedTuple):
    """An exercise, or a question that a person marks, which may be called the same."""

    written: bool
    name: str
    title: str
    max_points: float


class Cell(NamedTuple):
    """Open: not graded yet, which is nobody's zero. ``level``: 0 for no points up to ``LEVELS`` for all.

    ``scores``: what decides between equal points, with its name.
    """

    state: State
    points: float = 0.0
    level: int = 0
    scores: tuple[tuple[str, float], ...] = ()


class Row(NamedTuple):
    """A student: ``share`` of all points; ``final`` unless something is still open.

    ``scores``: in the columns' order, so that the least is the best; infinite where there is none.
    """

    name: str
    cells: list[Cell]
    points: float
    share: float
    final: bool
    scores: tuple[float, ...] = ()


class Moment(NamedTuple):
    """How the class stood after one run: shares of all points, of a quarter, half and three quarters of it."""

    when: datetime
    lower: float
    median: float
    upper: float


class Board(NamedTuple):
    """Everything on one page; ``moments`` from the first run to the last."""

    language: str
    course: str
    columns: list[Column]
    rows: list[Row]
    max_points: float
    checks: list[Check]
    mistakes: list[Mistake]
    moments: list[Moment]

    @property
    def shares(self) -> list[float]:
        """Of those whose points are all there."""
        return [row.share for row in self.rows if row.final]

    @property
    def open(self) -> int:
        """How many students wait for a grade."""
        return sum(not row.final for row in self.rows)

    @property
    def median(self) -> float | None:
        return statistics.median(self.shares) if self.shares else None

    @property
    def tenths(self) -> list[int]:
        """How many of them have less than a tenth of the points, less than two tenths, and so on."""
        counts = Counter(min(int(share * 10), 9) for share in self.shares)
        return [counts[place] for place in range(10)]

    @property
    def concerns(self) -> list[Check]:
        """Checks worth a look, the most telling first."""
        order = ("reversed", "hard", "weak")
        found = [check for check in self.checks if check.concern]
        return sorted(found, key=lambda check: (order.index(check.concern or "weak"), check.discrimination or 0.0))


def board(results: list[Saiten], moments: list[Moment], names: dict[str, Text], language: str) -> Board:
    """Put the reports together; nothing of who a student is goes in but ``names``, by student."""
    results = [in_language(result, language) for result in results]
    columns = _columns(results)
    kinds = list(dict.fromkeys(kind for result in results for kind in _scores(result)))
    rows = [_row(result, names[result.student].in_language(language), columns, kinds) for result in results]
    return Board(
        language=language,
        course=one_line(results[0].course),
        columns=[column._replace(name=one_line(column.name)) for column in columns],
        rows=sorted(rows, key=lambda row: (-row.points, row.scores, row.name)),
        max_points=max(result.max_points for result in results),
        checks=checks(results),
        mistakes=mistakes(results),
        moments=moments,
    )


def _columns(results: list[Saiten]) -> list[Column]:
    parts: dict[tuple[bool, str], list[ExerciseResult | Written]] = {}
    for result in results:
        for name, exercise in result.exercises.items():
            parts.setdefault((False, name), []).append(exercise)
        for name, question in result.written.items():
            parts.setdefault((True, name), []).append(question)
    return [
        _column(written, name, found) for (written, name), found in sorted(parts.items(), key=lambda item: item[0][0])
    ]


def _column(written: bool, name: str, found: list[ExerciseResult | Written]) -> Column:
    titles = (one_line(part.title) for part in found)
    title = next(filter(None, titles), one_line(name))
    return Column(written, name, title, max(part.max_points for part in found))


def _scores(result: Saiten) -> dict[tuple[str, str], float]:
    """By exercise and name, the lower the better."""
    return {
        (name, what): score.value if score.better == "lower" else -score.value
        for name, exercise in result.exercises.items()
        if exercise.status == "graded"
        for what, score in exercise.scores.items()
    }


def _row(result: Saiten, name: str, columns: list[Column], kinds: list[tuple[str, str]]) -> Row:
    cells = [_cell(result, column) for column in columns]
    share = min(max(result.points / result.max_points, 0.0), 1.0) if result.max_points > 0 else 1.0
    mine = _scores(result)
    scores = tuple(mine.get(kind, math.inf) for kind in kinds)
    return Row(name, cells, rounded(result.points), share, all(cell.state != "open" for cell in cells), scores)


def _cell(result: Saiten, column: Column) -> Cell:
    if column.written:
        question = result.written.get(column.name)
        marked = question is not None and all(one.points is not None for one in question.criteria)
        return _graded(question) if question is not None and marked else Cell("open")
    exercise = result.exercises.get(column.name)
    if exercise is not None and exercise.status == "missing":
        return Cell("missing")
    return _graded(exercise) if exercise is not None and exercise.status == "graded" else Cell("open")


def _graded(part: ExerciseResult | Written) -> Cell:
    share = part.points / part.max_points if part.max_points > 0 else 1.0
    # full marks and none have a shade of their own
    level = 0 if share <= 0 else LEVELS if share >= 1 else 1 + min(int(share * (LEVELS - 1)), LEVELS - 2)
    scores = part.scores if isinstance(part, ExerciseResult) else {}
    told = tuple((one_line(what), score.value) for what, score in scores.items())
    return Cell("graded", rounded(part.points), level, told)
