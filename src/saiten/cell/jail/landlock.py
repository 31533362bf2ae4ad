"""Landlock: the worker sees only the files that it is given (Linux 5.13 and later; kernel's userspace-api docs)."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from . import libc

CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
RULE_PATH_BENEATH = 1
VERSION_FLAG = 1

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
READ = EXECUTE | READ_FILE | READ_DIR
# which rights exist in which version of the interface: everything that exists is refused unless a rule gives it
FILE_RIGHTS = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
TCP_BIND_AND_CONNECT = 3  # version 4
ABSTRACT_SOCKETS_AND_SIGNALS = 3  # version 6


def version() -> int:
    """The version of the kernel's interface. Raises ``OSError`` where there is none."""
    return libc.syscall("landlock", CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint(VERSION_FLAG))


class Place(NamedTuple):
    """An opened path (O_PATH) and the rights that a rule may give there."""

    descriptor: int
    rights: int


def open_place(path: Path, rights: int) -> Place | None:
    """Open a path for a rule; None for what this process can't open, and so could not show to a worker either."""
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, PermissionError):
        return None
    return Place(descriptor, rights if path.is_dir() else rights & (EXECUTE | WRITE_FILE | READ_FILE))


def open_readable(paths: Iterable[Path]) -> list[Place]:
    """Open what every worker may read, once for all of them, and the devices that every process needs."""
    places = [open_place(path, READ) for path in paths]
    places += [
        open_place(Path(device), READ_FILE | WRITE_FILE) for device in ("/dev/null", "/dev/zero", "/dev/urandom")
    ]
    return [place for place in places if place is not None]


def restrict(readable: Iterable[Place], submission: Path, work: Path) -> None:
    """Confine this process, for good, to reading ``readable`` and ``submission``, and to writing below ``work``."""
    abi = version()
    rights = FILE_RIGHTS[max(known for known in FILE_RIGHTS if known <= abi)]
    network = TCP_BIND_AND_CONNECT if abi >= 4 else 0
    scoped = ABSTRACT_SOCKETS_AND_SIGNALS if abi >= 6 else 0
    attributes = struct.pack("<QQQ", rights, network, scoped)[: 8 if abi < 4 else 16 if abi < 6 else 24]
    ruleset = libc.syscall(
        "landlock ruleset", CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint(0)
    )
    own = [open_place(submission, READ), open_place(work, rights & ~EXECUTE)]
    for place in [*readable, *own]:
        if place is not None:
            rule = struct.pack("<Qi", place.rights, place.descriptor)
            libc.syscall("landlock rule", ADD_RULE, ctypes.c_int(ruleset), RULE_PATH_BENEATH, rule, ctypes.c_uint(0))
    libc.syscall("landlock", RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint(0))
    for descriptor in (ruleset, *(place.descriptor for place in own if place is not None)):
        os.close(descriptor)
