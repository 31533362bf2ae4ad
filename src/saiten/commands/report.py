"""``saiten report``: a folder of grades in another format."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..course import staff_language
from ..errors import UsageError
from ..feedback import github
from ..report import exports
from ..report.model import Saiten
from ..report.store import Store, write
from ..submissions import student_folder
from ..text import _


def export(grades: Path, format_name: str, output: Path | None, template: Path | None = None) -> int:
    """Write the grades to a file or standard output, or a file a student into a folder. Returns the exit status.

    ``template``: a CSV file that the LMS has exported, to be filled in.
    """
    results = Store(grades).all()
    if not results:
        raise UsageError(
            _("No reports in {folder}. It should be a folder that saiten grade wrote with -o.", folder=grades)
        )
    if template is not None and format_name not in exports.INTO_A_SHEET:
        names = ", ".join(exports.INTO_A_SHEET)
        raise UsageError(_("--template is for the formats {names}.", names=names))
    if format_name == "github":
        _to_github(results, output)
    elif format_name in exports.OF_A_STUDENT:
        _to_files(results, format_name, output)
    elif format_name in exports.INTO_A_SHEET:
        sheet = exports.Sheet.read(template) if template is not None else None
        filled = exports.INTO_A_SHEET[format_name](results, sheet)
        _give(filled.content, output)
        sys.stderr.writelines(f"{remark.in_language(staff_language())}\n" for remark in filled.remarks)
    else:
        _give(exports.OF_THE_CLASS[format_name](results), output)
    return 0


def _give(content: str, output: Path | None) -> None:
    if output is None:
        sys.stdout.write(content)
    else:
        _write(output, content)


def _to_files(results: list[Saiten], format_name: str, output: Path | None) -> None:
    """One student's result goes where it is told to, a class's into a folder, a file a student."""
    made = exports.OF_A_STUDENT[format_name]
    if len(results) == 1 and not (output is not None and output.is_dir()):
        _give(made(results[0]), output)
        return
    if output is None or output.suffix or output.is_file():
        raise UsageError(
            _(
                "{name} takes a file a student, and there are {number} students here: give a folder, -o FOLDER.",
                name=format_name,
                number=len(results),
            )
        )
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(_("{file} can't be written: {error}.", file=output, error=error.strerror)) from error
    for result in results:
        _write(output / f"{student_folder(result.student)}.json", made(result))


def _to_github(results: list[Saiten], output: Path | None) -> None:
    """Annotations on standard output, where GitHub reads them; the summary where it is asked for."""
    if output is not None:
        _write(output, github.summary(results))
    elif file := os.environ.get(github.SUMMARY_FILE):
        try:
            with Path(file).open("a", encoding="utf-8") as summaries:
                summaries.write(github.summary(results))
        except OSError as error:
            raise UsageError(_("{file} can't be written: {error}.", file=file, error=error.strerror)) from error
    sys.stdout.writelines(f"{line}\n" for line in github.annotate(results))


def _write(output: Path, content: str) -> None:
    try:
        write(output, content.encode("utf-8"))
    except OSError as error:
        raise UsageError(_("{file} can't be written: {error}.", file=output, error=error.strerror)) from error
