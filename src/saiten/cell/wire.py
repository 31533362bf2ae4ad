"""What may cross the process boundary, and how: plain data, typed, bounded, never pickled.

A value becomes a flat list of scalars and tags in prefix order (the header) and, in the same order, the raw
buffers of its arrays and pictures. Both sides use the same code; only the receiving one can be trusted, so
``decode`` checks everything again: it builds objects from a fixed table of types and never from a name that
was sent, takes each buffer once, and can't be kept busy for long by a short frame.

Code crosses as its text, and only towards the untrusted side: whoever does not ask for it refuses it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from typing import Any

import msgspec
import numpy as np
from PIL import Image

from ..values import Code, Foreign, Object
from .allowance import Allowance

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
_TOKENS = msgspec.msgpack.Decoder(list[Token])


class WireError(ValueError):
    """A value or a frame that may not cross; the message says why."""


class Remote(msgspec.Struct, frozen=True):
    """Stands for a function of the other side, which can be asked for by this number."""

    number: int


# gives an object as data, None for any other value
AsObject = Callable[[Any], Object | None]


class _Bounds:
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


class _Encoder(_Bounds):
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
            self.tokens += [b"e", value.expression.encode("utf-8", "surrogatepass")]
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


class _Decoder(_Bounds):
    def __init__(self, tokens: list[Token], buffers: list[bytes], code: bool) -> None:
        super().__init__()
        self.code = code
        self.to_make = False
        self.tokens = iter(tokens)
        self.buffers = iter(buffers)

    def value(self, depth: int = 0) -> Any:
        self.node(depth)
        tag = next(self.tokens)
        if not isinstance(tag, bytes):
            return tag
        read = READERS.get(tag)
        if read is None:
            raise WireError("an unknown kind of value")
        return read(self, depth)

    def finish(self) -> None:
        if any(True for _ in self.tokens) or any(True for _ in self.buffers):
            raise WireError("something is left over")

    def take(self, kind: type[Any]) -> Any:
        token = next(self.tokens)
        if type(token) is not kind:  # a bool is not an int here
            raise WireError("a value in the wrong place")
        return token

    def size(self, most: int) -> int:
        number: int = self.take(int)
        if not 0 <= number <= most:
            raise WireError("an impossible size")
        return number

    def buffer(self, length: int) -> bytes:
        data = next(self.buffers)
        if len(data) != length:
            raise WireError("an array or a picture whose bytes do not fit its shape")
        return data

    def items(self, depth: int) -> list[Any]:
        return [self.value(depth + 1) for _ in range(self.size(MAX_NODES))]

    def dictionary(self, items: list[Any]) -> dict[Any, Any]:
        keys, values = items[::2], items[1::2]
        try:
            # keys of one hash are compared each with each: enough of them keep the receiver busy for minutes
            if len(keys) > MAX_EQUAL_HASHES and max(Counter(map(hash, keys)).values()) > MAX_EQUAL_HASHES:
                raise WireError("dictionary keys of one hash")
            return dict(zip(keys, values, strict=True))
        except TypeError as error:
            raise WireError("a dictionary key that can't be one") from error

    def expression(self) -> Code:
        if not self.code:
            raise WireError("code from where none may come")
        self.to_make = True
        return Code(self.text())

    def object(self, depth: int) -> Object:
        self.to_make = True
        name, fields = self.text(), self.value(depth + 1)
        if not isinstance(fields, dict) or not all(isinstance(field, str) for field in fields):
            raise WireError("an object of an impossible kind")
        return Object(name, fields)

    def remote(self) -> Remote:
        self.to_make = True
        return Remote(self.size(MAX_NODES))

    def text(self) -> str:
        text: bytes = self.take(bytes)
        return text.decode("utf-8", "surrogatepass")

    def integer(self) -> int:
        digits = self.take(bytes)
        if len(digits) > MAX_INT_BITS // 4 + 4:
            raise WireError("it is an integer with too many digits")
        return int(digits, 16)

    def dtype(self) -> np.dtype[Any]:
        dtype = DTYPES.get(self.take(bytes))
        if dtype is None:
            raise WireError("an array of a type that may not cross")
        return dtype

    def scalar(self) -> np.generic:
        dtype, data = self.dtype(), self.take(bytes)
        if len(data) != dtype.itemsize:
            raise WireError("a number whose bytes do not fit its type")
        return np.frombuffer(data, dtype)[0]  # type: ignore[no-any-return]

    def array(self) -> np.ndarray[Any, Any]:
        dtype = self.dtype()
        shape = [self.size(MAX_BUFFER_BYTES) for _ in range(self.size(MAX_DIMENSIONS))]
        data = self.buffer(math.prod(shape) * dtype.itemsize)
        # bytearray: the receiver may write into its own copy
        return np.frombuffer(bytearray(data), dtype).reshape(shape)

    def image(self) -> Image.Image:
        mode = self.take(bytes).decode("ascii")
        width, height = self.size(MAX_PIXELS), self.size(MAX_PIXELS)
        palette = self.take(bytes)
        if mode not in PIXEL_BYTES or len(palette) > 768 or len(palette) % 3 or (palette and mode != "P"):
            raise WireError("a picture of an impossible kind")
        self.picture(width, height)
        data = self.buffer(((width + 7) // 8 if mode == "1" else width * PIXEL_BYTES[mode]) * height)
        picture = Image.frombytes(mode, (width, height), data) if data else Image.new(mode, (width, height))
        if palette:
            picture.putpalette(palette)
        return picture


READERS: dict[bytes, Callable[[_Decoder, int], Any]] = {
    b"l": lambda decoder, depth: decoder.items(depth),
    b"t": lambda decoder, depth: tuple(decoder.items(depth)),
    b"d": lambda decoder, depth: decoder.dictionary(decoder.items(depth)),
    b"i": lambda decoder, _: decoder.integer(),
    b"c": lambda decoder, _: complex(decoder.take(float), decoder.take(float)),
    b"u": lambda decoder, _: decoder.text(),
    b"b": lambda decoder, _: next(decoder.buffers),
    b"a": lambda decoder, _: decoder.array(),
    b"s": lambda decoder, _: decoder.scalar(),
    b"p": lambda decoder, _: decoder.image(),
    b"e": lambda decoder, _: decoder.expression(),
    b"o": lambda decoder, depth: decoder.object(depth),
    b"f": lambda decoder, _: decoder.remote(),
    b"x": lambda decoder, _: Foreign(decoder.take(bytes).decode("utf-8", "replace")),
}

# a value as ``encode`` makes it
Packed = tuple[bytes, list[bytes]]


def encode(value: Any, as_object: AsObject | None = None, functions: list[Callable[..., Any]] | None = None) -> Packed:
    """Return the header and the buffers of a value. Raises ``WireError``: too large or too deep.

    ``as_object``: says what is an object. ``functions`` gets the functions in the value, which cross as their numbers
    there; without it they can't.
    """
    encoder = _Encoder(as_object, functions)
    try:
        encoder.value(value)
    except AttributeError as error:
        raise WireError(str(error)) from error
    header = msgspec.msgpack.encode(encoder.tokens)
    if len(header) > MAX_HEADER_BYTES:
        raise WireError(f"it needs more than {MAX_HEADER_BYTES >> 20} MiB outside of arrays")
    if sum(map(len, encoder.buffers)) > MAX_BUFFER_BYTES:
        raise WireError(f"it is larger than {MAX_BUFFER_BYTES >> 20} MiB")
    return header, encoder.buffers


def decode(header: bytes, buffers: list[bytes], allowance: Allowance | None = None) -> Any:
    """Rebuild a value. Raises ``WireError`` for anything but what ``encode`` makes, and for code; ``TooMuchError``."""
    return _decode(header, buffers, allowance, code=False)[0]


def decode_with_code(header: bytes, buffers: list[bytes]) -> tuple[Any, bool]:
    """Rebuild a value that comes from a grader; whether anything in it has still to be made."""
    return _decode(header, buffers, None, code=True)


def _decode(header: bytes, buffers: list[bytes], allowance: Allowance | None, *, code: bool) -> tuple[Any, bool]:
    try:
        decoder = _Decoder(_TOKENS.decode(header), buffers, code)
        value = decoder.value()
        decoder.finish()
        if allowance is not None:
            allowance.objects(decoder.nodes, decoder.pixels)
    except WireError:
        raise
    except (msgspec.MsgspecError, StopIteration, ValueError, OverflowError, MemoryError, SyntaxError) as error:
        raise WireError("a value that can't be read") from error
    return value, decoder.to_make
