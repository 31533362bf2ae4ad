"""Small values that every part of the engine and of a course may need."""

from __future__ import annotations

from typing import Any

import msgspec

# the arguments of one call of a function
Call = tuple[tuple[Any, ...], dict[str, Any]]


def call(*args: Any, **kwargs: Any) -> Call:
    """One input of a function: ``call(image, 1)``."""
    return args, kwargs


class CodeLine(msgspec.Struct, frozen=True):
    """A line of a student's own code."""

    file: str
    line: int
    source: str


class Foreign(msgspec.Struct, frozen=True):
    """Stands for a returned object that may not cross a process boundary, such as a generator or a ``Fraction``."""

    type_name: str
