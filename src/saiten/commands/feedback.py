"""``saiten feedback``: what each student is told, as pages or in the terminal."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from rich.console import Console

from ..errors import UsageError
from ..report.model import Saiten
from ..report.store import Store
from ..text import _


def give_feedback(grades: Path, output: Path | None, students: list[str], language: str | None) -> int:
    """Write a page a student into ``output``, or print the same. Returns the exit status; raises ``UsageError``."""
    results = _chosen(grades, students)
    if output is not None:
        from ..feedback.pages import write_pages

        write_pages(output, results, language)
        sys.stdout.write(f"{output}/STUDENT.html: {len(results)}\n")
        return 0
    from ..feedback.terminal import print_feedback

    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a word that this locale can't write is no reason to stop
    console = Console(highlight=False)
    for result in results:
        print_feedback(console, result, language)
        console.print()
    return 0


def _chosen(grades: Path, students: list[str]) -> list[Saiten]:
    store = Store(grades)
    if not students:
        results = store.all()
        if not results:
            raise UsageError(
                _("No reports in {folder}. It should be a folder that saiten grade wrote with -o.", folder=grades)
            )
        return results
    found = {student: store.saiten(student) for student in students if student}
    missing = [student for student in students if found.get(student) is None]
    if missing:
        raise UsageError(_("No report of {student} in {folder}.", student=", ".join(missing), folder=grades))
    return [result for result in found.values() if result is not None]
