"""Frames on a stream socket: a fixed prefix, the header's length and the buffers' lengths, then their bytes."""

from __future__ import annotations

import itertools
import socket
import struct
import time
from typing import Any

from . import wire
from .allowance import Allowance

PREFIX = struct.Struct("<4sII")
MAGIC = b"SAI1"
SOCKET_BUFFER_BYTES = 4 << 20
CHUNK_BYTES = 64 << 10


class Closed(ConnectionError):
    """The other side is gone."""


class Late(TimeoutError):
    """The frame was not there by its deadline."""


def widen(connection: socket.socket) -> None:
    """Ask for buffers that hold a whole picture, so that a large answer is one copy and not many turns."""
    for option in (socket.SO_SNDBUF, socket.SO_RCVBUF):
        connection.setsockopt(socket.SOL_SOCKET, option, SOCKET_BUFFER_BYTES)


def pack(value: Any, as_object: wire.AsObject | None = None) -> bytes:
    """Return the frame of one value. Raises ``wire.WireError`` where the value may not cross."""
    header, buffers = wire.encode(value, as_object)
    lengths = struct.pack(f"<{len(buffers)}Q", *map(len, buffers))
    return b"".join([PREFIX.pack(MAGIC, len(header), len(buffers)), lengths, header, *buffers])


def send(connection: socket.socket, value: Any, deadline: float | None = None) -> None:
    """Send one value. Raises ``wire.WireError`` before anything is sent where the value may not cross."""
    send_packed(connection, pack(value), deadline)


def send_packed(connection: socket.socket, data: bytes | bytearray, deadline: float | None = None) -> None:
    """Send frames that ``pack`` made."""
    try:
        connection.settimeout(_remaining(deadline))
        connection.sendall(data)
    except TimeoutError as error:
        raise Late from error
    except OSError as error:
        raise Closed from error


def receive(
    connection: socket.socket,
    deadline: float | None = None,
    allowance: Allowance | None = None,
    ahead: bytearray | None = None,
) -> Any:
    """Receive one value. Raises ``Closed``, ``Late``, ``TooMuchError`` or ``wire.WireError`` (torn, impossible).

    ``ahead`` keeps what was received of the frames behind this one, from call to call.
    """
    magic, header_length, count = PREFIX.unpack(_exactly(connection, PREFIX.size, deadline, ahead))
    if magic != MAGIC or header_length > wire.MAX_HEADER_BYTES or count > wire.MAX_BUFFERS:
        raise wire.WireError("a frame that is not one of ours")
    rest = _exactly(connection, 8 * count + header_length, deadline, ahead)
    lengths = struct.unpack_from(f"<{count}Q", rest)
    if sum(lengths) > wire.MAX_BUFFER_BYTES:
        raise wire.WireError(f"a frame larger than {wire.MAX_BUFFER_BYTES >> 20} MiB")
    if allowance is not None:
        allowance.buffers(sum(lengths))
    data = _exactly(connection, sum(lengths), deadline, ahead)
    ends = list(itertools.accumulate(lengths, initial=0))
    return wire.decode(rest[8 * count :], [data[start:end] for start, end in itertools.pairwise(ends)], allowance)


def _exactly(connection: socket.socket, length: int, deadline: float | None, ahead: bytearray | None) -> bytes:
    least = CHUNK_BYTES if ahead is not None else 0
    ahead = bytearray() if ahead is None else ahead
    while len(ahead) < length:
        try:
            connection.settimeout(_remaining(deadline))
            chunk = connection.recv(max(least, length - len(ahead)))
        except TimeoutError as error:
            raise Late from error
        except OSError as error:
            raise Closed from error
        if not chunk:
            raise Closed
        ahead += chunk
    data = bytes(ahead[:length])
    del ahead[:length]
    return data


def _remaining(deadline: float | None) -> float | None:
    if deadline is None:
        return None
    remaining = deadline - time.monotonic()
    if remaining <= 0:
        raise Late
    return remaining
