"""Pictures of answers that are images or matrices: numbers where they are small, PNGs where they are large."""

from __future__ import annotations

from typing import Any

import numpy as np
from PIL import Image

from ..answers import Tolerance, wrong_cells
from .data import Grid, Panel, Raster
from .numbers import in_short, told_apart
from .raster import raster

LONGEST_SIDE = 12
MOST_PANELS = 3
MOST_CELLS = 1 << 20


def matrices(answer: Any, expected: Any, tolerance: Tolerance, *, reveal: bool) -> list[Grid] | list[Raster]:
    """Draw an answer that is an image or a matrix, or a few of them; nothing where words show as much."""
    pairs = [pair for pair in _pairs(answer, expected) if not (pair[1].size == pair[2].size == 1)]
    large = [pair for pair in pairs if max(pair[1].shape + pair[2].shape) > LONGEST_SIDE]
    if large:
        return [raster(*pair, reveal=reveal) for pair in large[:MOST_PANELS]]
    if not pairs:
        return []
    return [Grid([_panel(*pair, tolerance, reveal) for pair in pairs[:MOST_PANELS]])]


def _pairs(answer: Any, expected: Any) -> list[tuple[str, np.ndarray[Any, Any], np.ndarray[Any, Any]]]:
    """What came back and what was expected as matrices, by place; only those that are."""
    if isinstance(expected, (list, tuple)) and isinstance(answer, (list, tuple)) and len(answer) == len(expected):
        both = enumerate(zip(answer, expected, strict=True))
        found = [(f"[{i}]", _matrix(got), _matrix(right)) for i, (got, right) in both]
    else:
        found = [("", _matrix(answer), _matrix(expected))]
    return [(name, got, right) for name, got, right in found if got is not None and right is not None]


def _matrix(value: Any) -> np.ndarray[Any, Any] | None:
    if isinstance(value, Image.Image):
        value = np.asarray(value.convert("L") if value.mode == "1" else value)
    if not isinstance(value, np.ndarray) or value.dtype.kind not in "biuf":
        return None
    return np.atleast_2d(value) if value.ndim in (1, 2) and 0 < value.size <= MOST_CELLS else None


def _panel(
    name: str, got: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], tolerance: Tolerance, reveal: bool
) -> Panel:
    if got.shape != expected.shape:
        return Panel(name, _texts(got), _texts(expected) if reveal else None)
    wrong = wrong_cells(got, expected, tolerance)
    both = [
        [told_apart(*cells) for cells in zip(*rows, strict=True)] for rows in zip(got, expected, wrong, strict=True)
    ]
    ours, right = ([[cell[side] for cell in row] for row in both] for side in (0, 1))
    return Panel(name, ours, right if reveal else None, wrong.tolist())


def _texts(matrix: np.ndarray[Any, Any]) -> list[list[str]]:
    return [[in_short(cell) for cell in row] for row in matrix]
