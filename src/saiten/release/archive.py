"""Zip files whose bytes depend on their content alone."""

from __future__ import annotations

import io
import zipfile

EARLIEST = (1980, 1, 1, 0, 0, 0)  # of what a zip file can say
UNIX, ORDINARY_FILE = 3, 0o100644 << 16


def zipped(files: dict[str, bytes]) -> bytes:
    """The files by path, sorted, each with the same date and mode."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.create_system, entry.external_attr = UNIX, ORDINARY_FILE
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()
