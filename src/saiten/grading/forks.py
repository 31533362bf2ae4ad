"""Forked children, a few at a time: each does a chunk of the work and hands back small results."""

from __future__ import annotations

import os
import select
import signal
import struct
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager

import msgspec

from ..cell.jail import libc

LENGTH = struct.Struct("<I")
MOST_IN_A_CHUNK = 25
CHUNKS_PER_JOB = 2


class Outcome(msgspec.Struct):
    """How one submission ended: ``reused`` exercises were graded before, ``fault`` says why it could not be graded.

    ``to_grade``: exercises that must be run, which was not done yet.
    """

    key: str
    reused: int = 0
    graded: int = 0
    fault: str = ""
    to_grade: list[str] = []


class _Child(msgspec.Struct):
    pid: int
    waiting: list[str]  # the keys of what it has not done yet, the present one first
    deadline: float
    received: bytearray


# does the one thing with that key, in the child
Action = Callable[[str], Outcome]
# prepares a child's action in the parent, and releases what the parent need not keep
Prepare = Callable[[], AbstractContextManager[Action]]


class Forks:
    """Runs an action for each of many keys in children, ``jobs`` at once, a chunk of keys a child.

    A child that dies costs only what it was doing: the rest of its chunk goes to another one.
    """

    def __init__(
        self,
        jobs: int,
        seconds_each: float,
        prepare: Prepare,
        enter: Callable[[], None],
        tell: Callable[[Outcome], None],
    ) -> None:
        """``enter`` runs first thing in each child."""
        self.jobs = jobs
        self.seconds_each = seconds_each
        self.prepare = prepare
        self.enter = enter
        self.tell = tell
        self.children: dict[int, _Child] = {}

    def run(self, keys: list[str]) -> None:
        size = max(1, min(MOST_IN_A_CHUNK, -(-len(keys) // (CHUNKS_PER_JOB * self.jobs))))
        chunks = deque(keys[start : start + size] for start in range(0, len(keys), size))
        try:
            while chunks or self.children:
                while chunks and len(self.children) < self.jobs:
                    self._start(chunks.popleft())
                for rest in self._wait():
                    chunks.appendleft(rest)
        finally:
            self._kill()

    def _start(self, keys: list[str]) -> None:
        reading, writing = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        # a Ctrl-C during the fork would end up in one of Python's own callbacks, which swallow exceptions
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            with self.prepare() as action:
                pid = os.fork()
                if pid == 0:
                    os.close(reading)
                    _live(writing, keys, action, self.enter)
            os.close(writing)
            self.children[reading] = _Child(pid, keys, time.monotonic() + self.seconds_each, bytearray())
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _wait(self) -> list[list[str]]:
        """Wait for news. Returns what ended children have left undone."""
        first = min(child.deadline for child in self.children.values())
        ready, _, _ = select.select(list(self.children), [], [], max(0.0, first - time.monotonic()))
        undone = []
        for pipe, child in list(self.children.items()):
            late = child.deadline < time.monotonic()
            chunk = os.read(pipe, 65536) if pipe in ready else b""
            child.received += chunk
            self._take_outcomes(child)
            if late or (pipe in ready and not chunk):
                undone.append(self._end(pipe, child))
        return [keys for keys in undone if keys]

    def _take_outcomes(self, child: _Child) -> None:
        while len(child.received) >= LENGTH.size:
            (length,) = LENGTH.unpack_from(child.received)
            if len(child.received) < LENGTH.size + length:
                return
            outcome = msgspec.msgpack.decode(child.received[LENGTH.size : LENGTH.size + length], type=Outcome)
            del child.received[: LENGTH.size + length]
            child.waiting.pop(0)
            child.deadline = time.monotonic() + self.seconds_each
            self.tell(outcome)

    def _end(self, pipe: int, child: _Child) -> list[str]:
        del self.children[pipe]
        os.close(pipe)
        os.kill(child.pid, signal.SIGKILL)
        _, status = os.waitpid(child.pid, 0)
        if child.waiting:
            code = os.waitstatus_to_exitcode(status)
            self.tell(Outcome(child.waiting[0], fault=f"the grading process ended with status {code}"))
        return child.waiting[1:]

    def _kill(self) -> None:
        """End what is still running; a report is whole or absent all the same."""
        for pipe, child in self.children.items():
            os.kill(child.pid, signal.SIGKILL)
            os.waitpid(child.pid, 0)
            os.close(pipe)
        self.children.clear()


def _live(writing: int, keys: list[str], action: Action, enter: Callable[[], None]) -> None:
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
        libc.die_with_parent()
        libc.hide_memory()
        enter()
        for key in keys:
            try:
                outcome = action(key)
            except OSError as error:  # the machine's, where a traceback says no more: a full disk, say
                outcome = Outcome(key, fault=str(error))
            except Exception as error:
                outcome = Outcome(key, fault="".join(traceback.format_exception(error)))
            message = msgspec.msgpack.encode(outcome)
            os.write(writing, LENGTH.pack(len(message)) + message)
    finally:
        os._exit(0)
