"""Pictures in a terminal: numbers on their shades, images in half blocks of colour, tables with marks.

Nothing here depends on how the work was graded, so that a student's own tests can show the same.
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable

from PIL import Image
from rich import box
from rich.columns import Columns
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.style import Style
from rich.table import Table as Lines
from rich.text import Text as Styled

from .cells import Cell, Side, sides
from .data import Grid, Picture, Raster, Row, State, Table
from .words import MARKS, image_words, larger_words, legend, picture_words, right_rows_words, unseen_words

RED, BLUE, WHITE = (214, 96, 77), (67, 147, 195), (247, 247, 247)  # as the page shades them
DEEPEST = 0.13  # of colour, for each step of a shade
NARROWEST_IMAGE, WIDEST_IMAGE, GAP = 20, 48, 3
MOST_ROWS = 6  # of a table before rows that are right are left out
UPPER_HALF = "▀"
PLAIN_MARKS: dict[State, str] = {"right": " ", "wrong": "x", "follows": ">", "missing": "-"}
STYLES: dict[State, str] = {"right": "green", "wrong": "bold red", "follows": "yellow", "missing": "dim"}


class Drawn:
    """A picture that rich can print, in what this terminal can show; words are in ``language``."""

    def __init__(self, picture: Picture, language: str) -> None:
        self.picture = picture
        self.language = language
        self.words = picture_words(language)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        marks = PLAIN_MARKS if options.ascii_only else MARKS
        if isinstance(self.picture, Grid):
            for panel in self.picture.panels:
                yield Columns([self._matrix(side, panel.name, marks) for side in sides(panel)], padding=(0, GAP))
        elif isinstance(self.picture, Table):
            yield self._table(self.picture, marks)
        elif console.color_system is not None and not options.ascii_only:
            yield self._images(self.picture, options.max_width)
        elif not self.picture.another_input:  # else the small input says enough
            yield Styled(unseen_words(self.picture.size, self.language))

    def _matrix(self, side: Side, name: str, marks: dict[State, str]) -> RenderableType:
        widths = [max(len(cell.text) for cell in column) for column in zip(*side.cells, strict=True)]
        lines = [Styled(self._caption(side.kind, name), style="bold")]
        for row in side.cells:
            numbers = (_number(cell, width, marks) for cell, width in zip(row, widths, strict=True))
            lines.append(Styled.assemble(*numbers))
        return Group(*lines)

    def _table(self, table: Table, marks: dict[State, str]) -> RenderableType:
        lines = Lines(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        not_right = [row for row in table.rows if any(state != "right" for state in row.states)]
        rows = not_right if len(table.rows) > MOST_ROWS else table.rows
        for column in ["", *table.columns]:
            lines.add_column(column)
        for row in rows:
            lines.add_row(Styled(row.name), *(self._cell(row, place, marks) for place in range(len(row.states))))
        meanings = legend(table, self.language).items()
        below = [Styled("   ").join(Styled(f"{marks[state]} {meaning}", STYLES[state]) for state, meaning in meanings)]
        if left_out := len(table.rows) - len(rows):
            below.append(Styled(f"{marks['right']} {right_rows_words(left_out, self.language)}", STYLES["right"]))
        return Group(lines, *below)

    def _cell(self, row: Row, place: int, marks: dict[State, str]) -> Styled:
        state = row.states[place]
        shown = marks[state] if state == "missing" else f"{marks[state]} {row.got[place]}"
        told = Styled(shown, style=STYLES[state])
        if state != "right" and row.expected is not None:
            told.append(f" ({self.words['expected']}: {row.expected[place]})", style="not bold")
        return told

    def _images(self, raster: Raster, width: int) -> RenderableType:
        named = {"yours": raster.got, "expected": raster.expected, "difference": raster.difference}
        parts = {kind: png for kind, png in named.items() if png is not None}
        side_by_side = (width + GAP) // len(parts) - GAP
        columns = min(max(side_by_side, NARROWEST_IMAGE), WIDEST_IMAGE, raster.size[0], width)
        shown = [
            Group(Styled(self._caption(kind, raster.name), style="bold"), _blocks(png, columns))
            for kind, png in parts.items()
        ]
        images = Columns(shown, padding=(0, GAP))
        if raster.another_input:
            return Group(Styled(larger_words(raster.size, self.language)), images)
        return Group(images, Styled(image_words(raster.size, self.language), style="dim"))

    def _caption(self, kind: str, name: str) -> str:
        return f"{self.words[kind]} {name}".strip()


def _number(cell: Cell, width: int, marks: dict[State, str]) -> Styled:
    colour = RED if cell.shade > 0 else BLUE
    share = DEEPEST * abs(cell.shade)
    mixed = (round(white + (full - white) * share) for white, full in zip(WHITE, colour, strict=True))
    style = Style(color="black", bgcolor="#" + "".join(f"{part:02x}" for part in mixed), bold=cell.wrong)
    return Styled(f" {cell.text:>{width}}{marks['wrong'] if cell.wrong else ' '}", style=style)


def _blocks(png: str, columns: int) -> Styled:
    """Two rows of pixels a line: the upper one in the letter's colour, the lower one in its background's."""
    image = Image.open(io.BytesIO(base64.b64decode(png))).convert("RGB")
    rows = max(1, round(image.height * columns / image.width))
    pixels = image.resize((columns, rows + rows % 2), Image.Resampling.NEAREST)
    lines = []
    for y in range(0, pixels.height, 2):
        line = Styled()
        for x in range(columns):
            upper, lower = (f"rgb{pixels.getpixel((x, y + half))}".replace(" ", "") for half in (0, 1))
            line.append(UPPER_HALF, Style.parse(f"{upper} on {lower}"))
        lines.append(line)
    return Styled("\n").join(lines)


def in_text(pictures: Iterable[Picture], language: str, width: int, *, colour: bool) -> str:
    """Pictures as lines of text for whoever prints them."""
    page = io.StringIO()
    console = Console(file=page, width=width, force_terminal=colour)  # which colours: by the environment
    for picture in pictures:
        console.print(Drawn(picture, language))
    return page.getvalue()
