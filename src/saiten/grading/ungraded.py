"""Reports for submissions that could not be graded: nobody's zero, and nobody's old grade either."""

from __future__ import annotations

from ..cell import Cell
from ..course import Course
from ..report.store import Store
from ..submissions import Entry, Package
from ..text import Text
from .assemble import Assembly
from .session import Job
from .teller import Teller


def write_ungraded(course: Course, store: Store, cell: Cell, job: Job, entry: Entry, reason: Text) -> None:
    """Write a report in which the job's exercises are ungraded for that reason."""
    package = Package(entry.student, {}, [reason], "", entry.received)
    teller = Teller(course, job.language)
    assembly = Assembly(course, store.of(entry), package, cell.layers, cell.isolation, job.seed, teller, entry)
    assembly.write_ungraded(job.exercises, reason)
