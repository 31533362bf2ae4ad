"""Questions that a person marks, as cells: ``written/NAME.md``, cut at its headings."""

from __future__ import annotations

from collections.abc import Iterator

from nbformat import NotebookNode, v4

from ..written import sections
from .cells import metadata

ANSWER = "### BEGIN SOLUTION\n\n### END SOLUTION"  # nbgrader puts its text_stub here


def question_cells(text: str) -> Iterator[NotebookNode]:
    """A cell for each section, and below each question, ``## Title (4 points)``, an answer's, once in all languages."""
    answered = set()
    for place, section in enumerate(sections(text)):
        yield _cell(section.text, metadata(f"question-{place}", "markdown"))
        if section.points is not None and section.number not in answered:
            answered.add(section.number)
            about = metadata(f"written-{place}", "markdown", grade=True, solution=True, points=section.points)
            yield _cell(ANSWER, about)


def _cell(source: str, about: dict[str, object]) -> NotebookNode:
    return v4.new_markdown_cell(source, metadata=about)  # type: ignore[no-any-return, no-untyped-call]
