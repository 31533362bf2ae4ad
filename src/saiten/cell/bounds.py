"""What both directions of the wire share: its bounds, its tables of types, its error."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np

from ..values import Object

MAX_HEADER_BYTES = 1 << 20
MAX_BUFFER_BYTES = 64 << 20
MAX_BUFFERS = 10_000
MAX_NODES = 200_000
MAX_DEPTH = 60
MAX_INT_BITS = 400_000
MAX_DIMENSIONS = 16
MAX_PIXELS = 1 << 26
MAX_EQUAL_HASHES = 64

# bool, the integers of 1 to 8 bytes with and without sign, the floats of 2 to 8, both complex
DTYPES = {dtype.str.encode(): dtype for dtype in (np.dtype(c).newbyteorder("<") for c in "?bhiqBHIQefdFD")}
PIXEL_BYTES = {
    "1": 0, "L": 1, "LA": 2, "P": 1, "RGB": 3, "RGBA": 4, "CMYK": 4, "YCbCr": 3, "LAB": 3, "HSV": 3,
    "I": 4, "F": 4,
}  # fmt: skip

Token = None | bool | int | float | bytes


class WireError(ValueError):
    """A value or a frame that may not cross; the message says why."""


class Remote(msgspec.Struct, frozen=True):
    """Stands for a function of the other side, which can be asked for by this number."""

    number: int


# gives an object as data, None for any other value
AsObject = Callable[[Any], Object | None]


class Bounds:
    """What both directions count."""

    def __init__(self) -> None:
        self.nodes = 0
        self.pixels = 0

    def node(self, depth: int) -> None:
        self.nodes += 1
        if depth > MAX_DEPTH:
            raise WireError(f"it is nested more than {MAX_DEPTH} levels deep")
        if self.nodes > MAX_NODES:
            raise WireError(f"it has more than {MAX_NODES} elements")

    def picture(self, width: int, height: int) -> None:
        # Pillow keeps up to four bytes a pixel and a pointer a row, however little was sent
        self.pixels += (width + 8) * height
        if self.pixels > MAX_PIXELS:
            raise WireError(f"it is larger than {MAX_PIXELS >> 20} Mi pixels")
