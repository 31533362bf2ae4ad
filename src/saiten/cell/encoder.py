"""One value on its way out, as tokens and buffers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image

from ..values import Code, Object
from .bounds import (
    DTYPES,
    MAX_BUFFER_BYTES,
    MAX_BUFFERS,
    MAX_DIMENSIONS,
    MAX_INT_BITS,
    PIXEL_BYTES,
    AsObject,
    Bounds,
    Token,
    WireError,
)


class Encoder(Bounds):
    def __init__(self, as_object: AsObject | None, functions: list[Callable[..., Any]] | None) -> None:
        super().__init__()
        self.as_object = as_object
        self.functions = functions
        self.tokens: list[Token] = []
        self.buffers: list[bytes] = []

    def value(self, value: Any, depth: int = 0) -> None:
        self.node(depth)
        if value is None or type(value) in (float, bool):
            self.tokens.append(value)
        elif self.as_object is not None and (found := self.as_object(value)) is not None:
            self.object(found, depth)
        elif isinstance(value, np.ndarray):
            self.array(value)
        elif isinstance(value, np.generic) and not isinstance(value, (str, bytes)):
            self.scalar(value)
        else:
            self.builtin(value, depth)

    def builtin(self, value: Any, depth: int) -> None:
        """Subclasses travel as their base: an OrderedDict as a dict, an IntEnum as an int."""
        if isinstance(value, int):
            self.integer(int(value))
        elif isinstance(value, float):
            self.tokens.append(float(value))
        elif isinstance(value, complex):
            self.tokens += [b"c", value.real, value.imag]
        elif isinstance(value, str):
            self.tokens += [b"u", str(value).encode("utf-8", "surrogatepass")]
        elif isinstance(value, (bytes, bytearray)):
            self.tokens.append(b"b")
            self.buffer(bytes(value))
        elif isinstance(value, (list, tuple)):
            self.items(b"l" if isinstance(value, list) else b"t", list(value), depth)
        elif isinstance(value, dict):
            self.items(b"d", [part for item in dict.items(value) for part in item], depth)
        elif isinstance(value, Image.Image):
            self.image(value)
        else:
            self.other(value, depth)

    def other(self, value: Any, depth: int) -> None:
        """What is made or asked for on the other side."""
        if isinstance(value, Code):
            self.tokens += [b"e", *(one.encode("utf-8", "surrogatepass") for one in (value.expression, value.helpers))]
        elif isinstance(value, Object):
            self.object(value, depth)
        elif self.functions is not None and callable(value):
            self.tokens += [b"f", len(self.functions)]
            self.functions.append(value)
        else:
            self.foreign(type(value).__name__)

    def object(self, value: Object, depth: int) -> None:
        self.tokens += [b"o", value.type_name.encode("utf-8", "surrogatepass")]
        self.value(value.fields, depth + 1)

    def items(self, tag: bytes, items: list[Any], depth: int) -> None:
        self.tokens += [tag, len(items)]
        for item in items:
            self.value(item, depth + 1)

    def integer(self, number: int) -> None:
        if number.bit_length() > MAX_INT_BITS:
            raise WireError("it is an integer with too many digits")
        if -(2**63) <= number < 2**63:
            self.tokens.append(number)
        else:
            self.tokens += [b"i", hex(number).encode()]

    def scalar(self, value: np.generic) -> None:
        array = _plain(np.asarray(value))
        if array is None:
            self.foreign(type(value).__name__)
        else:
            self.tokens += [b"s", array.dtype.str.encode(), array.tobytes()]

    def array(self, array: np.ndarray[Any, Any]) -> None:
        if array.nbytes > MAX_BUFFER_BYTES:
            raise WireError(f"it is larger than {MAX_BUFFER_BYTES >> 20} MiB")
        plain = _plain(np.asarray(array))
        if plain is None:
            self.foreign(f"array of {array.dtype}")
        else:
            self.tokens += [b"a", plain.dtype.str.encode(), plain.ndim, *plain.shape]
            self.buffer(plain.tobytes())

    def image(self, picture: Image.Image) -> None:
        if picture.mode not in PIXEL_BYTES:
            self.foreign(f"picture of mode {picture.mode}")
            return
        self.picture(*picture.size)
        palette = picture.getpalette("RGB") if picture.mode == "P" else None
        self.tokens += [b"p", picture.mode.encode(), *picture.size, bytes(palette or [])]
        self.buffer(picture.tobytes())

    def foreign(self, name: str) -> None:
        self.tokens += [b"x", name[:200].encode("utf-8", "replace")]

    def buffer(self, buffer: bytes) -> None:
        self.buffers.append(buffer)
        if len(self.buffers) > MAX_BUFFERS:
            raise WireError(f"it holds more than {MAX_BUFFERS} arrays")


def _plain(array: np.ndarray[Any, Any]) -> np.ndarray[Any, Any] | None:
    """Bring an array to a type of the table, None where its type has no place there."""
    if array.dtype.kind not in "biufc" or array.ndim > MAX_DIMENSIONS:
        return None
    if array.dtype == np.longdouble:
        array = array.astype(np.float64)
    dtype = array.dtype.newbyteorder("<")
    return array.astype(dtype, copy=False) if dtype.str.encode() in DTYPES else None
