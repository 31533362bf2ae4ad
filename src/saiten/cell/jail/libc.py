"""The few kernel calls that Python has no name for, through the C library."""

from __future__ import annotations

import ctypes
import os
import struct
import sys

LINUX = sys.platform == "linux"
_libc = ctypes.CDLL(None, use_errno=True) if LINUX else None

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38
CAPSET = {"x86_64": 126, "aarch64": 91}
CAPABILITY_VERSION_3 = 0x20080522


def _checked(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def syscall(what: str, number: int, *arguments: object) -> int:
    """Call the kernel by number. Raises ``OSError`` with the kernel's reason."""
    if _libc is None:
        raise OSError(f"{what}: not Linux")
    return _checked(_libc.syscall(ctypes.c_long(number), *arguments), what)


def prctl(what: str, option: int, *arguments: object) -> None:
    if _libc is None:
        raise OSError(f"{what}: not Linux")
    padded = [*arguments, *[ctypes.c_ulong(0)] * (4 - len(arguments))]
    _checked(_libc.prctl(option, *padded), what)


def unshare(flags: int) -> None:
    if _libc is None:
        raise OSError("unshare: not Linux")
    _checked(_libc.unshare(flags), "unshare")


def mount(source: str, target: str, kind: str, flags: int, data: str = "") -> None:
    if _libc is None:
        raise OSError("mount: not Linux")
    encoded = (os.fsencode(source), os.fsencode(target), os.fsencode(kind))
    # the reason stands in reports: no path of this machine in it, and the same words each time
    _checked(_libc.mount(*encoded, ctypes.c_ulong(flags), os.fsencode(data)), f"mount {kind or 'of a folder'}")


def unmount(target: str, flags: int) -> None:
    if _libc is None:
        raise OSError("umount: not Linux")
    _checked(_libc.umount2(os.fsencode(target), flags), f"umount {target}")


def drop_capabilities() -> None:
    """Give up every capability, also those that the maker of a user namespace has inside it."""
    if LINUX:
        header = struct.pack("<Ii", CAPABILITY_VERSION_3, 0)
        syscall("capset", CAPSET[os.uname().machine], header, bytes(24))


def hide_memory() -> None:
    """Close /proc/PID/mem, its descriptors and ptrace to processes of the same user."""
    if LINUX:
        prctl("dumpable", PR_SET_DUMPABLE, ctypes.c_ulong(0))


def die_with_parent() -> None:
    """Have the kernel end this process when its parent ends, even by kill -9."""
    if LINUX:
        prctl("parent death signal", PR_SET_PDEATHSIG, ctypes.c_ulong(9))
