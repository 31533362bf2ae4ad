"""What looks alike as a listing, as a sheet, and as a page with both sides of each pair."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from rich.console import Console
from rich.table import Table
from rich.text import Text as Styled

from ..feedback.html import TEMPLATES as FEEDBACK
from ..report.exports.sheet import written
from ..text import Text, _, harmless
from . import words
from .compare import Compared, Pair, Side

TEMPLATES = Path(__file__).parent / "templates"
MOST_LINES, LONGEST_LINE = 1500, 400


class Shown(NamedTuple):
    """A line of a module; ``hit``: the other has it, too."""

    number: int
    text: str
    hit: bool


def listing(console: Console, found: dict[str, Compared], least: float, language: str) -> None:
    """Print a table an exercise."""
    console.print(words.CAUTION.in_language(language), style="yellow", highlight=False)
    for exercise, compared in found.items():
        console.print()
        for sentence in words.summary(exercise, compared, least):
            console.print(sentence.in_language(language), highlight=False, markup=False)
        if compared.pairs:
            table = Table(box=None, pad_edge=False)
            for name in words.HEAD[1:]:
                table.add_column(name.in_language(language), overflow="fold")
            for pair in compared.pairs:
                table.add_row(*map(Styled, _cells(pair, language)))
            console.print(table)


def sheet(found: dict[str, Compared], language: str) -> str:
    """A CSV file with a row a pair."""
    rows: list[list[object]] = [
        [exercise, *_cells(pair, language)] for exercise, compared in found.items() for pair in compared.pairs
    ]
    return written([name.in_language(language) for name in words.HEAD], rows)


def page(course: str, found: dict[str, Compared], least: float, language: str) -> str:
    """A page with everything in it: the pairs, and below each both modules, what they share marked."""

    def say(text: Text) -> str:
        return text.in_language(language)

    summaries = {name: [say(one) for one in words.summary(name, compared, least)] for name, compared in found.items()}
    return (
        _environment()
        .get_template("similar.html")
        .render(
            language=language,
            course=course,
            found=found,
            summaries=summaries,
            say=say,
            words=words,
            shown=_shown,
            left_out=lambda side: max(0, side.work.text.count("\n") - MOST_LINES),
            more=lambda number: say(_("… {number} more lines", number=number)),
        )
    )


def _cells(pair: Pair, language: str) -> list[str]:
    sides = [
        cell
        for side in (pair.first, pair.second)
        for cell in (words.name(side.work.student), words.percent(side.share), words.lines(side.lines))
    ]
    return [*sides, words.remark(pair).in_language(language)]


def _shown(side: Side) -> Iterator[Shown]:
    hits = {line for one in side.lines for line in range(one.first, one.last + 1)}
    for number, text in enumerate(side.work.text.split("\n")[:-1][:MOST_LINES], 1):
        yield Shown(number, harmless(text, LONGEST_LINE), number in hits)


@functools.cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader([TEMPLATES, FEEDBACK]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
