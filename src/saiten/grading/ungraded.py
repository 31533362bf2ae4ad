"""Reports for submissions that could not be graded: nobody's zero, and nobody's old grade either."""

from __future__ import annotations

from ..cell import Cell
from ..course import Course
from ..report.store import Store
from ..submissions import Package
from .assemble import Assembly


def write_ungraded(
    course: Course, store: Store, cell: Cell, seed: str, student: str, exercises: list[str], reason: str
) -> None:
    """Write a report in which those exercises are ungraded for that reason."""
    package = Package(student, {}, [reason], "")
    assembly = Assembly(course, store, package, cell.layers, cell.isolation, seed)
    assembly.write_ungraded(exercises, reason)
