"""A small matrix as it is shown: yours, expected and the difference, each cell with its mark and its shade."""

from __future__ import annotations

import math
from typing import NamedTuple

from .data import Panel

SHADES = 4
DIGITS = 3


class Cell(NamedTuple):
    """``shade``: 0 for zero to 4 for the largest number in sight, negative for negative ones."""

    text: str
    wrong: bool
    shade: int


class Side(NamedTuple):
    """One matrix; ``kind`` is yours, expected or difference."""

    kind: str
    cells: list[list[Cell]]


def sides(panel: Panel) -> list[Side]:
    """The matrices to show side by side. The difference is there where both are, and of one shape."""
    marks = panel.wrong or [[False] * len(row) for row in panel.got]
    largest = max(_largest(panel.got), _largest(panel.expected or []))
    found = [Side("yours", _cells(panel.got, marks, largest))]
    if panel.expected is not None:
        unmarked = [[False] * len(row) for row in panel.expected]
        found.append(Side("expected", _cells(panel.expected, unmarked, largest)))
        if panel.wrong is not None:
            pairs = zip(panel.got, panel.expected, strict=True)
            differences = [[_minus(*cells) for cells in zip(*rows, strict=True)] for rows in pairs]
            found.append(Side("difference", _cells(differences, marks, _largest(differences))))
    return found


def _cells(texts: list[list[str]], marks: list[list[bool]], largest: float) -> list[list[Cell]]:
    rows = zip(texts, marks, strict=True)
    return [[Cell(text, wrong, _shade(text, largest)) for text, wrong in zip(*row, strict=True)] for row in rows]


def _shade(text: str, largest: float) -> int:
    value = _value(text)
    if value is None or not largest:
        return 0
    return int(math.copysign(math.ceil(SHADES * abs(value) / largest), value))


def _largest(texts: list[list[str]]) -> float:
    values = [_value(text) for row in texts for text in row]
    return max((abs(value) for value in values if value is not None), default=0.0)


def _minus(got: str, expected: str) -> str:
    mine, right = _value(got), _value(expected)
    return "" if mine is None or right is None else f"{mine - right:+.{DIGITS}g}" if mine != right else "0"


def _value(text: str) -> float | None:
    """None for what is no finite real number, such as True, nan or about 2**60."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else None
