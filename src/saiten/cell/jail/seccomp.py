"""Seccomp: a list of the kernel calls that numerical Python needs; every other call fails with EPERM.

The filter is assembled once per server (classic BPF, see the kernel's seccomp_filter documentation) and costs a worker
one call. Threads may be made, processes may not: ``clone`` is let through only with CLONE_THREAD, and ``clone3``,
whose flags a filter can't see, answers "no such call", so that the C library falls back to ``clone``.
"""

from __future__ import annotations

import ctypes
import errno
import functools
import os
import platform
import struct

from . import libc

PR_SET_SECCOMP = 22
MODE_FILTER = 2

# number on x86_64, number on aarch64 (None: the call does not exist there)
ALLOWED: dict[str, tuple[int | None, int | None]] = {
    "read": (0, 63), "write": (1, 64), "open": (2, None), "close": (3, 57), "stat": (4, None), "fstat": (5, 80),
    "lstat": (6, None), "poll": (7, None), "lseek": (8, 62), "mmap": (9, 222), "mprotect": (10, 226),
    "munmap": (11, 215), "brk": (12, 214), "rt_sigaction": (13, 134), "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139), "pread64": (17, 67), "pwrite64": (18, 68), "readv": (19, 65), "writev": (20, 66),
    "access": (21, None), "pipe": (22, None), "select": (23, None), "sched_yield": (24, 124), "mremap": (25, 216),
    "madvise": (28, 233), "dup": (32, 23), "dup2": (33, None), "pause": (34, None), "nanosleep": (35, 101),
    "getitimer": (36, 102), "alarm": (37, None), "setitimer": (38, 103), "getpid": (39, 172),
    "sendto": (44, 206), "recvfrom": (45, 207), "sendmsg": (46, 211), "recvmsg": (47, 212),
    "exit": (60, 93), "uname": (63, 160), "flock": (73, 32), "fsync": (74, 82),
    "fdatasync": (75, 83), "truncate": (76, 45), "ftruncate": (77, 46), "getdents64": (217, 61),
    "getcwd": (79, 17), "chdir": (80, 49), "fchdir": (81, 50), "rename": (82, None), "mkdir": (83, None),
    "rmdir": (84, None), "unlink": (87, None), "readlink": (89, None), "umask": (95, 166),
    "gettimeofday": (96, 169), "getrlimit": (97, None), "getrusage": (98, 165), "sysinfo": (99, 179),
    "times": (100, 153), "getuid": (102, 174), "getgid": (104, 176), "geteuid": (107, 175), "getegid": (108, 177),
    "getppid": (110, 173), "getpgrp": (111, None), "getgroups": (115, 158), "getresuid": (118, 148),
    "getresgid": (120, 150), "getpgid": (121, 155), "getsid": (124, 156), "sigaltstack": (131, 132),
    "statfs": (137, 43), "fstatfs": (138, 44), "sched_getparam": (143, 121), "sched_getscheduler": (145, 120),
    "sched_get_priority_max": (146, 125), "sched_get_priority_min": (147, 126), "gettid": (186, 178),
    "time": (201, None), "futex": (202, 98), "sched_getaffinity": (204, 123), "epoll_create": (213, None),
    "set_tid_address": (218, 96), "restart_syscall": (219, 128), "clock_gettime": (228, 113),
    "clock_getres": (229, 114), "clock_nanosleep": (230, 115), "exit_group": (231, 94), "epoll_wait": (232, None),
    "epoll_ctl": (233, 21), "openat": (257, 56), "mkdirat": (258, 34), "newfstatat": (262, 79),
    "unlinkat": (263, 35), "renameat": (264, 38), "readlinkat": (267, 78), "faccessat": (269, 48),
    "pselect6": (270, 72), "ppoll": (271, 73), "set_robust_list": (273, 99), "get_robust_list": (274, 100),
    "epoll_pwait": (281, 22), "eventfd2": (290, 19), "epoll_create1": (291, 20), "dup3": (292, 24),
    "pipe2": (293, 59), "getcpu": (309, 168), "renameat2": (316, 276), "getrandom": (318, 278),
    "membarrier": (324, 283), "copy_file_range": (326, 285), "statx": (332, 291), "rseq": (334, 293),
    "faccessat2": (439, 439), "futex_waitv": (449, 449),
}  # fmt: skip
CLONE = (56, 220)
CLONE3 = (435, 435)
TGKILL = (234, 131)
PRLIMIT64 = (302, 261)
IOCTL = (16, 29)
FCNTL = (72, 25)
CLONE_THREAD = 0x10000
ASKING_FOR_SIGNALS = (8, 10, 15)  # F_SETOWN, F_SETSIG, F_SETOWN_EX: they can have others signalled
FIONBIO = 0x5421  # a socket's time-out; every other request says "not a terminal"

MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7), "arm64": (1, 0xC00000B7)}
X32_BIT = 0x40000000

INSTRUCTION_BYTES = 8
LOAD, JUMP_EQUAL, JUMP_GREATER_EQUAL, JUMP_SET, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16
ALLOW, KILL_PROCESS, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000


def _instruction(code: int, operand: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("<HBBI", code, if_true, if_false, operand)


@functools.cache
def program() -> tuple[bytes, bytes]:
    """The filter in two parts, between which the worker's own process id goes: it may signal only itself."""
    column, architecture = MACHINES[platform.machine()]
    refuse = ERRNO | errno.EPERM
    code = [
        _instruction(LOAD, ARCHITECTURE),
        _instruction(JUMP_EQUAL, architecture, 1, 0),
        _instruction(RETURN, KILL_PROCESS),
        _instruction(LOAD, NUMBER),
        _instruction(JUMP_GREATER_EQUAL, X32_BIT, 0, 1),
        _instruction(RETURN, refuse),
    ]
    for numbers in ALLOWED.values():
        if (number := numbers[column]) is not None:
            code += [_instruction(JUMP_EQUAL, number, 0, 1), _instruction(RETURN, ALLOW)]
    code += _when(CLONE3[column], [_instruction(RETURN, ERRNO | errno.ENOSYS)])
    code += _when(IOCTL[column], _if_argument(1, JUMP_EQUAL, FIONBIO, ERRNO | errno.ENOTTY))
    code += _when(CLONE[column], _if_argument(0, JUMP_SET, CLONE_THREAD, refuse))
    code += _when(FCNTL[column], _unless_argument(1, ASKING_FOR_SIGNALS, refuse))
    # reading one's own limits is harmless, setting them is not: the pointer to new ones must be null
    low, high = ARGUMENTS + 8 * 2, ARGUMENTS + 8 * 2 + 4
    code += _when(
        PRLIMIT64[column],
        [
            _instruction(LOAD, low),
            _instruction(JUMP_EQUAL, 0, 0, 3),
            _instruction(LOAD, high),
            _instruction(JUMP_EQUAL, 0, 0, 1),
            _instruction(RETURN, ALLOW),
            _instruction(RETURN, refuse),
        ],
    )
    code += _when(TGKILL[column], _if_argument(0, JUMP_EQUAL, 0, refuse))
    whole = b"".join([*code, _instruction(RETURN, refuse)])
    behind = len(whole) - 3 * INSTRUCTION_BYTES  # the comparison with the id, its two ends, the last refusal
    return whole[: behind - 4], whole[behind:]


def prepare() -> None:
    """Assemble the filter ahead of the forks, where this machine has a list."""
    if platform.machine() in MACHINES:
        program()


def _when(number: int, body: list[bytes]) -> list[bytes]:
    return [_instruction(JUMP_EQUAL, number, 0, len(body)), *body]


def _if_argument(index: int, jump: int, operand: int, otherwise: int) -> list[bytes]:
    return [
        _instruction(LOAD, ARGUMENTS + 8 * index),
        _instruction(jump, operand, 0, 1),
        _instruction(RETURN, ALLOW),
        _instruction(RETURN, otherwise),
    ]


def _unless_argument(index: int, operands: tuple[int, ...], refuse: int) -> list[bytes]:
    tests = [_instruction(JUMP_EQUAL, operand, len(operands) - place, 0) for place, operand in enumerate(operands)]
    return [
        _instruction(LOAD, ARGUMENTS + 8 * index),
        *tests,
        _instruction(RETURN, ALLOW),
        _instruction(RETURN, refuse),
    ]


def install() -> None:
    """Put this process under the filter, for good. Raises ``OSError`` where the kernel or machine has none."""
    if platform.machine() not in MACHINES:
        raise OSError(f"seccomp: no list of calls for {platform.machine()}")
    before, after = program()
    filter_bytes = before + struct.pack("<I", os.getpid()) + after
    buffer = ctypes.create_string_buffer(filter_bytes, len(filter_bytes))
    header = struct.pack("@HxxxxxxP", len(filter_bytes) // INSTRUCTION_BYTES, ctypes.addressof(buffer))
    libc.prctl("seccomp", PR_SET_SECCOMP, ctypes.c_ulong(MODE_FILTER), header)
