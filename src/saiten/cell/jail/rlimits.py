"""Resource limits of one worker, enforced by the kernel."""

from __future__ import annotations

import resource
from pathlib import Path

import msgspec


class ProcessLimits(msgspec.Struct, frozen=True):
    """What a worker's process may use; see ``[tool.saiten.limits]`` in the documentation."""

    cpu_seconds: int
    memory_bytes: int  # above the idle worker
    threads: int
    file_bytes: int


def address_space_bytes() -> int | None:
    """The size of this process's address space, None where the system doesn't tell."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return None
    return pages * resource.getpagesize()


def apply(limits: ProcessLimits, idle_bytes: int | None, own_user: bool) -> None:
    """Limit this process. ``own_user``: nothing else runs under its uid, so that its threads can be counted."""
    _set(resource.RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1)
    _set(resource.RLIMIT_FSIZE, limits.file_bytes)
    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_NOFILE, 256)
    if hasattr(resource, "RLIMIT_MSGQUEUE"):
        _set(resource.RLIMIT_MSGQUEUE, 0)
    if idle_bytes is not None:
        _set(resource.RLIMIT_AS, idle_bytes + limits.memory_bytes)
    if own_user:
        _set(resource.RLIMIT_NPROC, limits.threads)


def _set(what: int, soft: int, hard: int | None = None) -> None:
    _, ceiling = resource.getrlimit(what)
    wanted = soft if hard is None else hard
    if ceiling != resource.RLIM_INFINITY:
        soft, wanted = min(soft, ceiling), min(wanted, ceiling)
    resource.setrlimit(what, (soft, wanted))
