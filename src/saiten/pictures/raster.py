"""Images of large matrices: brightness for values of one sign, blue to red for values of both."""

from __future__ import annotations

import base64
import io
from typing import Any

import numpy as np
from PIL import Image

from .data import Raster

LONGEST_SIDE = 96
LARGEST = 1e100
BLUE, WHITE, RED = np.array([33, 102, 172]), np.array([247, 247, 247]), np.array([178, 24, 43])

Matrix = np.ndarray[Any, Any]


def raster(name: str, got: Matrix, expected: Matrix, *, reveal: bool) -> Raster:
    """Draw both on one scale; the difference only where the shapes agree."""
    got, expected = (_drawable(one) for one in (got, expected))
    both = np.concatenate([got.ravel(), expected.ravel()])
    low, high = float(both.min()), float(both.max())
    height, width = got.shape
    shown = _png(got, low, high)
    if not reveal:
        return Raster(name, (width, height), shown)
    difference = None
    if got.shape == expected.shape:
        error = got - expected
        most = float(np.abs(error).max())
        difference = _png(error, -most, most)
    return Raster(name, (width, height), shown, _png(expected, low, high), difference)


def _drawable(matrix: Matrix) -> Matrix:
    """Nothing that is no number, and none so large that a difference overflows."""
    return np.clip(np.nan_to_num(matrix.astype(np.float64), posinf=0, neginf=0), -LARGEST, LARGEST)


def _png(values: Matrix, low: float, high: float) -> str:
    image = Image.fromarray(_coloured(values, low, high))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    target = io.BytesIO()
    image.save(target, "PNG", optimize=True)
    return base64.b64encode(target.getvalue()).decode()


def _coloured(values: Matrix, low: float, high: float) -> np.ndarray[Any, np.dtype[np.uint8]]:
    if low < 0 < high or high <= 0 < -low:
        share = values / (max(-low, high) or 1)
        tint = np.where(share[..., None] < 0, BLUE, RED)
        mixed = WHITE + (tint - WHITE) * np.abs(share)[..., None]
    else:
        mixed = np.repeat(255 * (values - low)[..., None] / ((high - low) or 1), 3, axis=2)
    coloured: np.ndarray[Any, np.dtype[np.uint8]] = np.rint(mixed.clip(0, 255)).astype(np.uint8)
    return coloured
