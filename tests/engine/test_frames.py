"""Frames on a socket: whole, torn, late, closed, too large."""

import socket
import struct
import threading
import time

import numpy as np
import pytest

from saiten.cell import frames, wire

SOON = 0.1


@pytest.fixture
def ends():
    ours, theirs = socket.socketpair()
    with ours, theirs:
        yield ours, theirs


def written(value):
    """The bytes of a value's frame."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        frames.send(ours, value)
        ours.close()
        return theirs.makefile("rb").read()


def before(seconds):
    return time.monotonic() + seconds


def test_values_arrive_in_order(ends):
    ours, theirs = ends
    for value in (1, {"a": [2.5]}, None):
        frames.send(ours, value)
    assert [frames.receive(theirs, before(1)) for _ in range(3)] == [1, {"a": [2.5]}, None]


def test_a_frame_larger_than_the_socket_holds(ends):
    ours, theirs = ends
    picture = np.arange(1 << 20, dtype=np.float64)
    sender = threading.Thread(target=frames.send, args=(ours, picture, before(20)))
    sender.start()
    assert (frames.receive(theirs, before(20)) == picture).all()
    sender.join()


def test_a_frame_that_comes_byte_by_byte(ends):
    ours, theirs = ends

    def drip():
        for byte in written([1, b"xyz"]):
            ours.sendall(bytes([byte]))

    sender = threading.Thread(target=drip)
    sender.start()
    assert frames.receive(theirs, before(5)) == [1, b"xyz"]
    sender.join()


def test_an_end_anywhere_in_the_frame_is_closed():
    data = written([1, np.zeros(3)])
    for length in range(len(data)):
        ours, theirs = socket.socketpair()
        with ours, theirs:
            ours.sendall(data[:length])
            ours.close()
            with pytest.raises(frames.Closed):
                frames.receive(theirs, before(5))


def test_half_a_frame_is_late(ends):
    ours, theirs = ends
    ours.sendall(written("text")[:-1])
    start = time.monotonic()
    with pytest.raises(frames.Late):
        frames.receive(theirs, before(SOON))
    assert SOON <= time.monotonic() - start < SOON + 2


def test_dripping_does_not_move_the_deadline(ends):
    ours, theirs = ends
    stop = threading.Event()

    def drip():
        for byte in written(b"x" * 10_000):
            if stop.wait(0.01):
                return
            ours.sendall(bytes([byte]))

    sender = threading.Thread(target=drip)
    sender.start()
    try:
        with pytest.raises(frames.Late):
            frames.receive(theirs, before(3 * SOON))
    finally:
        stop.set()
        sender.join()


def test_a_deadline_that_has_passed(ends):
    ours, theirs = ends
    frames.send(ours, 1)
    with pytest.raises(frames.Late):
        frames.receive(theirs, before(-1))
    with pytest.raises(frames.Late):
        frames.send(ours, 1, before(-1))


def test_sending_to_somebody_who_does_not_read_is_late(ends):
    ours, _ = ends
    with pytest.raises(frames.Late):
        frames.send(ours, bytes(32 << 20), before(SOON))


def test_sending_to_somebody_who_is_gone_is_closed(ends):
    ours, theirs = ends
    theirs.close()
    with pytest.raises(frames.Closed):
        frames.send(ours, 1)
    with pytest.raises(frames.Closed):
        frames.receive(ours)


def test_a_value_that_may_not_cross_sends_nothing(ends):
    ours, theirs = ends
    with pytest.raises(wire.WireError):
        frames.send(ours, 1 << 500_000)
    frames.send(ours, "next")
    assert frames.receive(theirs, before(1)) == "next"


@pytest.mark.parametrize(
    "data",
    [
        struct.pack("<4sII", b"SAI2", 1, 0),
        struct.pack("<4sII", frames.MAGIC, wire.MAX_HEADER_BYTES + 1, 0),
        struct.pack("<4sII", frames.MAGIC, 2**32 - 1, 0),
        struct.pack("<4sII", frames.MAGIC, 1, wire.MAX_BUFFERS + 1),
        struct.pack("<4sIIQ", frames.MAGIC, 1, 1, wire.MAX_BUFFER_BYTES + 1) + b"\xc0",
        struct.pack("<4sIIQ", frames.MAGIC, 1, 1, 2**64 - 1) + b"\xc0",
        struct.pack("<4sIIQQ", frames.MAGIC, 1, 2, wire.MAX_BUFFER_BYTES, 1) + b"\xc0",
        b"HTTP/1.1 200 OK",
        struct.pack("<4sII", frames.MAGIC, 1, 0) + b"\xc1",
        struct.pack("<4sII", frames.MAGIC, 0, 0),
    ],
    ids=[
        "magic",
        "header",
        "huge header",
        "count",
        "buffer",
        "huge buffer",
        "sum",
        "text",
        "nonsense",
        "empty",
    ],
)
def test_impossible_frames_are_refused_at_once(ends, data):
    ours, theirs = ends
    ours.sendall(data)
    start = time.monotonic()
    with pytest.raises(wire.WireError):
        frames.receive(theirs, before(5))
    assert time.monotonic() - start < 1


def test_descriptors_that_come_along_are_not_kept(ends):
    ours, theirs = ends
    reading, writing = socket.socketpair()
    with reading:
        with writing:
            socket.send_fds(ours, [written(7)], [writing.fileno()])
        assert frames.receive(theirs, before(1)) == 7
        reading.settimeout(1)
        assert reading.recv(1) == b""  # the last copy of the other end is closed
