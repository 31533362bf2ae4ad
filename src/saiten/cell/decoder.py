"""One value as it comes in: built from a fixed table of types, whoever sent it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
from PIL import Image

from ..values import Code, Foreign, Object
from .bounds import (
    DTYPES,
    MAX_BUFFER_BYTES,
    MAX_DIMENSIONS,
    MAX_EQUAL_HASHES,
    MAX_INT_BITS,
    MAX_NODES,
    MAX_PIXELS,
    PIXEL_BYTES,
    Bounds,
    Remote,
    Token,
    WireError,
)


class Decoder(Bounds):
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
        return Code(self.text(), self.text())

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


READERS: dict[bytes, Callable[[Decoder, int], Any]] = {
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
