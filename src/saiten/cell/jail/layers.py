"""Which layers exist, which are in force here, and how a worker puts them on."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ...errors import UsageError
from . import landlock, libc, rlimits, seccomp

LAYERS = ("process", "namespaces", "rlimits", "user", "no_new_privs", "landlock", "seccomp")
# without these, ``--isolation strict`` refuses to grade; "user" only where the grader runs as root
REQUIRED = ("rlimits", "landlock", "seccomp")


class IsolationError(UsageError):
    """The isolation that was asked for can't be had on this machine."""


class Missing(Exception):
    """One layer can't be put on here; the message says why."""


class Jail(NamedTuple):
    """What all workers' jails have in common, prepared before any of them is forked."""

    readable: list[landlock.Place]
    idle_bytes: int | None

    @classmethod
    def prepare(cls, readable: list[Path], idle_bytes: int | None) -> Jail:
        seccomp.prepare()
        return cls(landlock.open_readable(readable) if libc.LINUX else [], idle_bytes)


def lock(
    jail: Jail, limits: rlimits.ProcessLimits, uid: int | None, submission: Path, work: Path
) -> tuple[list[str], dict[str, str]]:
    """Put every layer on this process, for good. Returns the layers now in force, and why others are not."""
    in_force, missing = [], {}

    def put_on(layer: str, action: Callable[[], None]) -> None:
        try:
            action()
        except (OSError, Missing) as error:
            missing[layer] = str(error)
        else:
            in_force.append(layer)

    put_on("rlimits", lambda: rlimits.apply(limits, jail.idle_bytes, own_user=uid is not None))
    put_on("user", lambda: _become(uid))
    put_on("no_new_privs", _no_privileges)
    libc.die_with_parent()  # after the change of user, which clears it
    libc.hide_memory()
    put_on("landlock", lambda: landlock.restrict(jail.readable, submission, work))
    put_on("seccomp", seccomp.install)
    return in_force, missing


def _no_privileges() -> None:
    libc.drop_capabilities()
    libc.prctl("no_new_privs", libc.PR_SET_NO_NEW_PRIVS, 1)


def _become(uid: int | None) -> None:
    if uid is None:
        raise Missing("only a root with user ids to spare can give each worker a user of its own")
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    os.setresuid(uid, uid, uid)
