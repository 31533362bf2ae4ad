"""One HTML page a student, with everything in it: no script, no font, no picture from elsewhere."""

from __future__ import annotations

import itertools
from pathlib import Path

from ..errors import UsageError
from ..report.model import Saiten
from ..report.store import write
from ..submissions import student_folder
from ..text import _
from .content import content
from .html import environment
from .words import Words


def page(result: Saiten, language: str | None = None) -> str:
    """The page of one student; ``language`` where it is not to be the report's own."""
    told = content(result, language)
    numbers = itertools.count(1)
    template = environment().get_template("page.html")
    return template.render(page=told, words=Words(told.language), next_number=numbers.__next__)


def page_name(student: str) -> str:
    """The page's file name: the student's id as far as every file system allows it."""
    return f"{student_folder(student)}.html"


def write_pages(folder: Path, results: list[Saiten], language: str | None = None) -> None:
    """Write ``STUDENT.html`` for each into ``folder``. Raises ``UsageError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for result in results:
            write(folder / page_name(result.student), page(result, language).encode())
    except OSError as error:
        reason = error.strerror
        raise UsageError(_("Pages can't be written into {folder}: {reason}.", folder=folder, reason=reason)) from error
