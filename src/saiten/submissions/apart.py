"""Reading in a child process: what crafted bytes make a library do costs so much memory and time, and nobody else's."""

import os
import resource
import signal
import traceback
from collections.abc import Callable
from pathlib import Path

import msgspec

from .package import Package

MEMORY_BYTES = 384 << 20  # above what the parent holds; files that were mapped don't count
CPU_SECONDS = 2
WALL_SECONDS = 60


def read_apart(read: Callable[[], Package]) -> Package | None:
    """What ``read`` returns; None where it takes too much memory or time, or ends its process.

    Raises RuntimeError for what ``read`` itself raises.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _live(writing, read)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        message = pipe.read()
    __, status = os.waitpid(child, 0)
    if status != 0:
        return None
    found = msgspec.msgpack.decode(message, type=Package | str)
    if isinstance(found, str):
        raise RuntimeError(found)
    return found


def _live(writing: int, read: Callable[[], Package]) -> None:
    status = 1
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # last words of a library
        found: Package | str
        try:
            _limit()
            found = read()
        except MemoryError:
            return
        except Exception as error:
            found = "".join(traceback.format_exception(error))
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(msgspec.msgpack.encode(found))
        status = 0
    finally:
        os._exit(status)


def _limit() -> None:
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(WALL_SECONDS)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_CPU, CPU_SECONDS)
    statm = Path("/proc/self/statm")
    if statm.exists():  # Linux
        data = int(statm.read_text().split()[5]) * resource.getpagesize()
        _lower(resource.RLIMIT_DATA, data + MEMORY_BYTES)


def _lower(what: int, most: int) -> None:
    soft, hard = resource.getrlimit(what)
    resource.setrlimit(what, (most if soft == resource.RLIM_INFINITY else min(soft, most), hard))
