"""Questions that a person marks, as cells: ``written/NAME.md``, cut at its headings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from nbformat import NotebookNode, v4

from .cells import metadata

_HEADING = re.compile(r"^## ", re.MULTILINE)
_POINTS = re.compile(r"\((?:\D*\s)?(\d+(?:\.\d+)?)\s*(?:points?|点)\)\s*$")
ANSWER = "### BEGIN SOLUTION\n\n### END SOLUTION"  # nbgrader puts its text_stub here


def question_cells(text: str) -> Iterator[NotebookNode]:
    """A cell for each section, and below each whose heading names its points, ``## Title (4 points)``, an answer's."""
    for number, section in enumerate(_sections(text)):
        yield _cell(section, metadata(f"question-{number}", "markdown"))
        worth = _POINTS.search(section.partition("\n")[0])
        if worth is not None:
            points = float(worth[1])
            yield _cell(ANSWER, metadata(f"written-{number}", "markdown", grade=True, solution=True, points=points))


def _sections(text: str) -> list[str]:
    starts = [0, *(found.start() for found in _HEADING.finditer(text)), len(text)]
    sections = (text[start:end].strip() for start, end in itertools.pairwise(starts))
    return [section for section in sections if section]


def _cell(source: str, about: dict[str, object]) -> NotebookNode:
    return v4.new_markdown_cell(source, metadata=about)  # type: ignore[no-any-return, no-untyped-call]
