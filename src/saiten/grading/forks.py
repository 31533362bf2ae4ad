"""Forked children, a few at a time: each does one thing and hands back a small result."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable

import msgspec

from ..cell.jail import libc


class Outcome(msgspec.Struct):
    """How one submission ended: ``reused`` exercises were graded before, ``fault`` says why it could not be graded."""

    student: str
    reused: int = 0
    graded: int = 0
    fault: str = ""


class _Child(msgspec.Struct):
    pid: int
    pipe: int
    student: str
    deadline: float
    received: bytes = b""


class Forks:
    """Runs actions in children, at most ``jobs`` at once, and tells their outcomes as they end."""

    def __init__(self, jobs: int, seconds_each: float, tell: Callable[[Outcome], None]) -> None:
        self.jobs = jobs
        self.seconds_each = seconds_each
        self.tell = tell
        self.children: dict[int, _Child] = {}

    def run(self, student: str, action: Callable[[], Outcome]) -> None:
        """Start a child, after one of the others has ended where there are as many as there may be."""
        while len(self.children) >= self.jobs:
            self._wait()
        reading, writing = os.pipe()
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            os.close(reading)
            _live(writing, student, action)
        os.close(writing)
        self.children[reading] = _Child(pid, reading, student, time.monotonic() + self.seconds_each)

    def finish(self) -> None:
        while self.children:
            self._wait()

    def kill(self) -> None:
        """End what is still running; a report is whole or absent all the same."""
        for child in self.children.values():
            os.kill(child.pid, signal.SIGKILL)
            os.waitpid(child.pid, 0)
            os.close(child.pipe)
        self.children.clear()

    def _wait(self) -> None:
        first = min(child.deadline for child in self.children.values())
        ready, _, _ = select.select(list(self.children), [], [], max(0.0, first - time.monotonic()))
        for pipe in ready:
            child = self.children[pipe]
            chunk = os.read(pipe, 65536)
            child.received += chunk
            if not chunk:
                self._end(child)
        for child in [child for child in self.children.values() if child.deadline < time.monotonic()]:
            os.kill(child.pid, signal.SIGKILL)
            child.received = b""
            self._end(child)

    def _end(self, child: _Child) -> None:
        del self.children[child.pipe]
        os.close(child.pipe)
        _, status = os.waitpid(child.pid, 0)
        try:
            outcome = msgspec.msgpack.decode(child.received, type=Outcome)
        except msgspec.MsgspecError:
            code = os.waitstatus_to_exitcode(status)
            outcome = Outcome(child.student, fault=f"the grading process ended with status {code}")
        self.tell(outcome)


def _live(writing: int, student: str, action: Callable[[], Outcome]) -> None:
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        libc.die_with_parent()
        libc.hide_memory()
        try:
            outcome = action()
        except Exception as error:
            outcome = Outcome(student, fault="".join(traceback.format_exception(error)))
        os.write(writing, msgspec.msgpack.encode(outcome))
    finally:
        os._exit(0)
