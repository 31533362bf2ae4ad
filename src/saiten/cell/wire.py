"""What may cross the process boundary, and how: plain data, typed, bounded, never pickled.

A value becomes a flat list of scalars and tags in prefix order (the header) and, in the same order, the raw
buffers of its arrays and pictures. Both sides use the same code; only the receiving one can be trusted, so
``decode`` checks everything again: it builds objects from a fixed table of types and never from a name that
was sent, takes each buffer once, and can't be kept busy for long by a short frame.

Code crosses as its text, and only towards the untrusted side: whoever does not ask for it refuses it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from .allowance import Allowance
from .bounds import (
    MAX_BUFFER_BYTES,
    MAX_BUFFERS,
    MAX_HEADER_BYTES,
    AsObject,
    Remote,
    Token,
    WireError,
)
from .decoder import Decoder
from .encoder import Encoder

__all__ = ["MAX_BUFFERS", "MAX_BUFFER_BYTES", "MAX_HEADER_BYTES", "AsObject", "Packed", "Remote", "WireError"]
__all__ += ["decode", "decode_with_code", "encode"]

_TOKENS = msgspec.msgpack.Decoder(list[Token])

# a value as ``encode`` makes it
Packed = tuple[bytes, list[bytes]]


def encode(value: Any, as_object: AsObject | None = None, functions: list[Callable[..., Any]] | None = None) -> Packed:
    """Return the header and the buffers of a value. Raises ``WireError``: too large or too deep.

    ``as_object``: says what is an object. ``functions`` gets the functions in the value, which cross as their numbers
    there; without it they can't.
    """
    encoder = Encoder(as_object, functions)
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
        decoder = Decoder(_TOKENS.decode(header), buffers, code)
        value = decoder.value()
        decoder.finish()
        if allowance is not None:
            allowance.objects(decoder.nodes, decoder.pixels)
    except WireError:
        raise
    except (msgspec.MsgspecError, StopIteration, ValueError, OverflowError, MemoryError, SyntaxError) as error:
        raise WireError("a value that can't be read") from error
    return value, decoder.to_make
