"""Lines that end where a reader of Japanese expects it; Rich ends them at spaces only, which tears sentences apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich import console
from rich.cells import cell_len
from rich.segment import Segment
from rich.text import Text as Styled

# between two of these a line may end: a word, or one character of Japanese; with what must not end or begin a line
PIECE = re.compile(r"[「『（]*(?:[^\s\u3000-\uffef]+|\S)[、。」』）？]*\s*")


class Console(console.Console):
    """Rich's, with ``wrapped`` text."""

    def render(
        self, renderable: console.RenderableType, options: console.ConsoleOptions | None = None
    ) -> Iterable[Segment]:
        if isinstance(renderable, Styled) and not renderable.no_wrap:
            renderable = wrapped(renderable, (options or self.options).max_width)
        return super().render(renderable, options)


def wrapped(text: Styled, width: int) -> Styled:
    """The text, broken into lines of at most ``width`` cells; what is longer without a break is left."""
    lines: list[Styled] = []
    for line in text.split(allow_blank=True):
        start, ends = 0, []
        for piece in PIECE.finditer(line.plain):
            if piece.start() > start and cell_len(line.plain[start : piece.end()].rstrip()) > width:
                start = piece.start()
                ends.append(start)
        for part in line.divide(ends):
            part.rstrip()
            lines.append(part)
    return text.blank_copy("\n").join(lines)
