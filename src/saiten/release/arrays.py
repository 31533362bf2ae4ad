"""What makes an array recognisable: each of its rows, however scaled and in whatever file."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator

import numpy as np

FEWEST = 16  # numbers; shorter rows are everybody's
SUFFIXES = (".npy", ".npz")
DIGITS = 6


def row_keys(content: bytes) -> Iterator[str]:
    """A key for each row (item of the first axis) of every array in an .npy or .npz file, and for arrays of one axis.

    Numbers that were all shifted or multiplied give the same key. What is no such file, or damaged, has none.
    """
    try:
        found = np.load(io.BytesIO(content), allow_pickle=False)
        arrays = [found] if isinstance(found, np.ndarray) else [found[name] for name in found.files]
    except (ValueError, OSError, EOFError, zipfile.BadZipFile):
        return
    for array in arrays:
        if array.dtype.kind in "biuf" and array.size:
            rows = array.reshape(1 if array.ndim < 2 else len(array), -1).astype(np.float64)
            yield from (key for row in rows if (key := _key(row)) is not None)


def _key(row: np.ndarray) -> str | None:
    spread = np.ptp(row) if len(row) >= FEWEST else 0.0
    if not spread > 0:
        return None
    scaled = np.round((row - row.min()) / spread, DIGITS) + 0.0  # no -0.0
    return f"row {hashlib.sha256(scaled.tobytes()).hexdigest()}"
