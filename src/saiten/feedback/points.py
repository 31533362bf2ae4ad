"""Points in words."""

from __future__ import annotations

import math

from ..text import Text, plural

ROUNDING = 1e-6  # reports round points so


def number(points: float) -> str:
    """Points with at most two digits behind the point, cut off: what is not full must not look full."""
    return f"{math.floor(100 * (points + ROUNDING)) / 100:.12g}"


def worth(points: str) -> Text:
    """``1 point``, ``2.5 points``."""
    return plural("{points} point", "{points} points", 1 if points == "1" else 2, points=points)
