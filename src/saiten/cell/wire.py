"""What may cross the process boundary, and how: plain data, typed, bounded, never pickled.

A value becomes a tree of msgpack scalars and tagged lists (the header) and a list of raw buffers (the bytes of
arrays and pictures). Both sides use the same code; only the receiving one can be trusted, so ``decode`` checks
everything again: it builds objects from a fixed table of types and never from a name that was sent.
"""

from __future__ import annotations

import math
from typing import Any

import msgspec
import numpy as np
from PIL import Image

MAX_HEADER_BYTES = 1 << 20
MAX_BUFFER_BYTES = 64 << 20
MAX_BUFFERS = 10_000
MAX_NODES = 200_000
MAX_DEPTH = 60
MAX_INT_BITS = 400_000
MAX_DIMENSIONS = 16

DTYPES = {
    name: np.dtype(name)
    for name in ("|b1", "|i1", "<i2", "<i4", "<i8", "|u1", "<u2", "<u4", "<u8")
    + ("<f2", "<f4", "<f8", "<c8", "<c16")
}
PIXEL_BYTES = {
    "1": 0, "L": 1, "LA": 2, "P": 1, "RGB": 3, "RGBA": 4, "CMYK": 4, "YCbCr": 3, "LAB": 3, "HSV": 3, "I": 4, "F": 4,
}  # fmt: skip


class WireError(ValueError):
    """A value or a frame that may not cross; the message says why."""


class Foreign(msgspec.Struct, frozen=True):
    """Stands for a returned object that may not cross, such as a generator or a ``Fraction``."""

    type_name: str


class _Encoder:
    def __init__(self) -> None:
        self.buffers: list[bytes] = []
        self.nodes = 0

    def value(self, value: Any, depth: int = 0) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH:
            raise WireError(f"it is nested more than {MAX_DEPTH} levels deep")
        if self.nodes > MAX_NODES:
            raise WireError(f"it has more than {MAX_NODES} elements")
        if value is None or value is True or value is False:
            return value
        if isinstance(value, np.ndarray):
            return self.array(value)
        if isinstance(value, np.generic):
            return self.scalar(value)
        return self.builtin(value, depth)

    def builtin(self, value: Any, depth: int) -> Any:
        """Subclasses travel as their base: an OrderedDict as a dict, an IntEnum as an int."""
        if isinstance(value, int):
            number = int(value)
            if number.bit_length() > MAX_INT_BITS:
                raise WireError("it is an integer with too many digits")
            return number if -(2**63) <= number < 2**63 else ["i", hex(number)]
        if isinstance(value, float):
            return float(value)
        if isinstance(value, complex):
            return ["c", value.real, value.imag]
        if isinstance(value, str):
            return ["u", str(value).encode("utf-8", "surrogatepass")]
        if isinstance(value, (bytes, bytearray)):
            return ["b", self.buffer(bytes(value))]
        if isinstance(value, (list, tuple)):
            tag = "l" if isinstance(value, list) else "t"
            return [tag, *(self.value(item, depth + 1) for item in value)]
        if isinstance(value, dict):
            return ["d", *(self.value(part, depth + 1) for item in dict.items(value) for part in item)]
        if isinstance(value, Image.Image):
            return self.picture(value)
        return ["x", type(value).__name__[:200].encode("utf-8", "replace")]

    def scalar(self, value: np.generic) -> list[Any]:
        array, unsupported = _plain(np.asarray(value))
        return unsupported or ["s", array.dtype.str, array.tobytes()]

    def array(self, array: np.ndarray[Any, Any]) -> list[Any]:
        if array.nbytes > MAX_BUFFER_BYTES:
            raise WireError(f"it is larger than {MAX_BUFFER_BYTES >> 20} MiB")
        array, unsupported = _plain(np.asarray(array))
        return unsupported or ["a", array.dtype.str, list(array.shape), self.buffer(array.tobytes())]

    def picture(self, picture: Image.Image) -> list[Any]:
        if picture.mode not in PIXEL_BYTES:
            return ["x", f"picture of mode {picture.mode}"[:200].encode("utf-8", "replace")]
        palette = picture.getpalette("RGB") if picture.mode == "P" else None
        return ["p", picture.mode, *picture.size, self.buffer(picture.tobytes()), bytes(palette or [])]

    def buffer(self, buffer: bytes) -> int:
        self.buffers.append(buffer)
        if len(self.buffers) > MAX_BUFFERS:
            raise WireError(f"it holds more than {MAX_BUFFERS} arrays")
        return len(self.buffers) - 1


def _plain(array: np.ndarray[Any, Any]) -> tuple[np.ndarray[Any, Any], list[Any]]:
    """Bring an array to a type of the table; a type with no place there comes back as the tree that says so."""
    if array.dtype == np.longdouble:
        array = array.astype(np.float64)
    dtype = array.dtype.newbyteorder("<")
    if dtype.str not in DTYPES or array.ndim > MAX_DIMENSIONS:
        return array, ["x", f"array of {array.dtype}"[:200].encode("utf-8", "replace")]
    return array.astype(dtype, copy=False), []


class _Decoder:
    def __init__(self, buffers: list[bytes]) -> None:
        self.buffers = buffers
        self.nodes = 0

    def value(self, tree: Any, depth: int = 0) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise WireError("too deep or too many elements")
        if tree is None or isinstance(tree, (bool, int, float)):
            return tree
        match tree:
            case ["l", *items]:
                return [self.value(item, depth + 1) for item in items]
            case ["t", *items]:
                return tuple([self.value(item, depth + 1) for item in items])
            case ["d", *items] if len(items) % 2 == 0:
                return self.dictionary([self.value(item, depth + 1) for item in items])
            case ["i", str(digits)] if len(digits) <= MAX_INT_BITS // 4 + 4:
                return int(digits, 16)
            case ["c", float(real), float(imag)]:
                return complex(real, imag)
            case ["u", bytes(text)]:
                return text.decode("utf-8", "surrogatepass")
            case ["b", int(index)] if 0 <= index < len(self.buffers):
                return self.buffers[index]
            case ["a", str(dtype), list(shape), int(index)]:
                return self.array(dtype, shape, index)
            case ["s", str(dtype), bytes(data)] if dtype in DTYPES and len(data) == DTYPES[dtype].itemsize:
                return np.frombuffer(data, dtype=DTYPES[dtype])[0]
            case ["p", str(mode), int(width), int(height), int(index), bytes(palette)]:
                return self.picture(mode, width, height, index, palette)
            case ["x", bytes(name)]:
                return Foreign(name.decode("utf-8", "replace"))
        raise WireError("an unknown kind of value")

    def dictionary(self, items: list[Any]) -> dict[Any, Any]:
        try:
            return dict(zip(items[::2], items[1::2], strict=True))
        except TypeError as error:
            raise WireError("a dictionary key that can't be one") from error

    def array(self, dtype: str, shape: list[Any], index: int) -> Any:
        kind = DTYPES.get(dtype)
        if kind is None or len(shape) > MAX_DIMENSIONS:
            raise WireError("an array of a type that may not cross")
        if not all(type(side) is int and 0 <= side <= MAX_BUFFER_BYTES for side in shape):
            raise WireError("an array of an impossible shape")
        data = self.buffer(index, math.prod(shape) * kind.itemsize)
        # bytearray: the receiver may write into its own copy
        return np.frombuffer(bytearray(data), dtype=kind).reshape(shape)

    def picture(self, mode: str, width: int, height: int, index: int, palette: bytes) -> Image.Image:
        if mode not in PIXEL_BYTES or width < 0 or height < 0:
            raise WireError("a picture of an impossible kind")
        row = (width + 7) // 8 if mode == "1" else width * PIXEL_BYTES[mode]
        data = self.buffer(index, row * height)
        picture = Image.frombytes(mode, (width, height), data) if data else Image.new(mode, (width, height))
        if palette and mode == "P" and len(palette) <= 768 and len(palette) % 3 == 0:
            picture.putpalette(palette)
        return picture

    def buffer(self, index: int, size: int) -> bytes:
        if not 0 <= index < len(self.buffers) or len(self.buffers[index]) != size:
            raise WireError("an array or a picture whose bytes do not fit its shape")
        return self.buffers[index]


def encode(value: Any) -> tuple[bytes, list[bytes]]:
    """Return the header and the buffers of a value. Raises ``WireError`` where it is too large or too deep."""
    encoder = _Encoder()
    header = msgspec.msgpack.encode(encoder.value(value))
    if len(header) > MAX_HEADER_BYTES:
        raise WireError(f"it needs more than {MAX_HEADER_BYTES >> 20} MiB outside of arrays")
    if sum(map(len, encoder.buffers)) > MAX_BUFFER_BYTES:
        raise WireError(f"it is larger than {MAX_BUFFER_BYTES >> 20} MiB")
    return header, encoder.buffers


def decode(header: bytes, buffers: list[bytes]) -> Any:
    """Rebuild a value. Raises ``WireError`` for anything but what ``encode`` makes."""
    try:
        tree = msgspec.msgpack.decode(header)
        return _Decoder(buffers).value(tree)
    except WireError:
        raise
    except (msgspec.MsgspecError, RecursionError, ValueError, OverflowError, MemoryError) as error:
        raise WireError("a value that can't be read") from error
