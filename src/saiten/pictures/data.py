"""What a picture of a wrong answer holds, as it stands in the report; drawing it is the reader's part."""

from __future__ import annotations

from typing import Literal

import msgspec

State = Literal["right", "wrong", "follows", "missing"]


class Panel(msgspec.Struct, frozen=True):
    """A small matrix, number by number.

    ``expected`` is None where the author keeps it to himself, ``wrong`` where the shapes differ.
    """

    name: str
    got: list[list[str]]
    expected: list[list[str]] | None = None
    wrong: list[list[bool]] | None = None


class Grid(msgspec.Struct, frozen=True, tag="grid"):
    """One or more small matrices of one answer."""

    panels: list[Panel]


class Raster(msgspec.Struct, frozen=True, tag="raster"):
    """An image: PNGs in base64, got and expected on one scale of brightness; ``size`` is (width, height).

    ``another_input``: it is not the answer to the failing input that is told, but to the check's illustration.
    """

    name: str
    size: tuple[int, int]
    got: str
    expected: str | None = None
    difference: str | None = None
    another_input: bool = False


class Row(msgspec.Struct, frozen=True):
    """One node or step: a state a cell. A cell that is off only because of an earlier one ``follows``."""

    name: str
    got: list[str]
    expected: list[str] | None
    states: list[State]


class Table(msgspec.Struct, frozen=True, tag="table"):
    """An answer with named parts. ``edges`` of the graph between rows point the way the values flow; may be empty."""

    columns: list[str]
    rows: list[Row]
    edges: list[tuple[str, str]] = []


Picture = Grid | Raster | Table
