"""Reports for submissions that could not be graded: nobody's zero, and nobody's old grade either."""

from __future__ import annotations

from ..cell import Cell
from ..course import Course
from ..report.store import Store
from ..submissions import Package
from .assemble import Assembly


def write_ungraded(
    course: Course, store: Store, cell: Cell, seed: str, student: str, problems: list[str]
) -> None:
    """Write a report in which every exercise is ungraded, for the given reasons."""
    package = Package(student, {}, problems, "")
    assembly = Assembly(course, store, package, cell.layers, cell.isolation, seed)
    assembly.write_ungraded(problems[0])
