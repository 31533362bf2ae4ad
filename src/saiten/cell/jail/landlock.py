"""Landlock: the worker sees only the files that it is given (Linux 5.13 and later; kernel's userspace-api docs)."""

from __future__ import annotations

import ctypes
import os
import struct
from collections.abc import Iterable
from pathlib import Path

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


def restrict(readable: Iterable[Path], writable: Path) -> None:
    """Confine this process, for good, to reading ``readable`` and to reading and writing below ``writable``."""
    abi = version()
    rights = FILE_RIGHTS[max(known for known in FILE_RIGHTS if known <= abi)]
    network = TCP_BIND_AND_CONNECT if abi >= 4 else 0
    scoped = ABSTRACT_SOCKETS_AND_SIGNALS if abi >= 6 else 0
    attributes = struct.pack("<QQQ", rights, network, scoped)[: 8 if abi < 4 else 16 if abi < 6 else 24]
    ruleset = libc.syscall(
        "landlock ruleset", CREATE_RULESET, attributes, ctypes.c_size_t(len(attributes)), ctypes.c_uint(0)
    )
    try:
        for path in readable:
            _allow(ruleset, path, READ)
        for device in (Path("/dev/null"), Path("/dev/zero"), Path("/dev/urandom")):
            _allow(ruleset, device, READ_FILE | WRITE_FILE)
        _allow(ruleset, writable, rights & ~EXECUTE)
        libc.syscall("landlock", RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint(0))
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path, rights: int) -> None:
    try:
        descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except (FileNotFoundError, PermissionError):
        return  # what this process can't open it could not have shown to the worker either
    try:
        if not path.is_dir():
            rights &= EXECUTE | WRITE_FILE | READ_FILE
        rule = struct.pack("<Qi", rights, descriptor)
        libc.syscall("landlock rule", ADD_RULE, ctypes.c_int(ruleset), RULE_PATH_BENEATH, rule, ctypes.c_uint(0))
    finally:
        os.close(descriptor)
