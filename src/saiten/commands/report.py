"""``saiten report``: a folder of grades in another format."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from ..errors import UsageError
from ..feedback import github
from ..report import exports
from ..report.model import Saiten
from ..report.store import Store, write
from ..text import _


def export(grades: Path, format_name: str, output: Path | None) -> int:
    """Write the grades to a file or standard output. Returns the exit status."""
    results = Store(grades).all()
    if not results:
        raise UsageError(
            _("No reports in {folder}. It should be a folder that saiten grade wrote with -o.", folder=grades)
        )
    if format_name == "github":
        _to_github(results, output)
    elif output is None:
        sys.stdout.write(exports.FORMATS[format_name](results))
    else:
        _write(output, exports.FORMATS[format_name](results))
    return 0


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
