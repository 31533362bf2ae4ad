"""Points in words."""

from __future__ import annotations

from ..text import Text, plural

DIGITS = 2


def rounded(points: float) -> float:
    """Points as they are shown. Sum first: a report's parts are rounded already, and 3.999999 is 4."""
    return round(points, DIGITS)


def number(points: float) -> str:
    return f"{rounded(points):.12g}"


def worth(points: str) -> Text:
    """``1 point``, ``2.5 points``."""
    return plural("{points} point", "{points} points", 1 if points == "1" else 2, points=points)


def share(points: str, most: str) -> Text:
    """``0.67 of 1 point``, ``0 of 20 points``."""
    return plural(
        "{points} of {most} point", "{points} of {most} points", 1 if most == "1" else 2, points=points, most=most
    )
