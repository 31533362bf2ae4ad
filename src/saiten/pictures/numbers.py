"""Numbers in little room: as few digits as tell two of them apart."""

from __future__ import annotations

from typing import Any

import numpy as np

FEW_DIGITS, MANY_DIGITS = 4, 12


def in_short(value: Any, digits: int = FEW_DIGITS) -> str:
    """A number in short; anything else by its type."""
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value[()]
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, int):
        return str(value) if value.bit_length() <= 40 else f"about 2**{value.bit_length()}"
    if isinstance(value, (float, complex)):
        return f"{value:.{digits}g}"
    return type(value).__name__


def told_apart(got: Any, expected: Any, wrong: bool) -> tuple[str, str]:
    """Both in short, with more digits where they are not the same but would look so."""
    short = in_short(got), in_short(expected)
    return (in_short(got, MANY_DIGITS), in_short(expected, MANY_DIGITS)) if wrong and short[0] == short[1] else short
