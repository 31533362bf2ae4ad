"""``saiten report``: a folder of grades in another format."""

from __future__ import annotations

import sys
from pathlib import Path

from ..errors import UsageError
from ..report import exports
from ..report.store import Store, write
from ..text import _


def export(grades: Path, format_name: str, output: Path | None) -> int:
    """Write the grades to a file or standard output. Returns the exit status."""
    results = Store(grades).all()
    if not results:
        raise UsageError(
            _("No reports in {folder}. It should be a folder that saiten grade wrote with -o.", folder=grades)
        )
    content = exports.FORMATS[format_name](results)
    if output is None:
        sys.stdout.write(content)
        return 0
    try:
        write(output, content.encode("utf-8"))
    except OSError as error:
        raise UsageError(_("{file} can't be written: {error}.", file=output, error=error.strerror)) from error
    return 0
