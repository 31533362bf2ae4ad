"""The other end of ``warm``: one process is always ready, so that a save is graded in the time that the checks take."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..report.model import ExerciseResult, TestResult
from ..text import Text, _, harmless
from .messages import Done, Message, never_ended
from .settings import LocalSettings

EXERCISE_SECONDS = 10.0


class Lost(NamedTuple):
    """No result came; ``reason`` says what happened."""

    reason: Text


class Spare:
    """A process that waits to grade one exercise, once."""

    def __init__(self, root: Path, language: str) -> None:
        self.complaints = tempfile.TemporaryFile()  # noqa: SIM115 - the process writes to it until it ends
        command = [sys.executable, "-P", "-m", f"{__package__}.warm", str(root), language]
        self.process = subprocess.Popen(  # noqa: S603 - this very Python
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.complaints, cwd=root
        )
        self.ended = False
        self.late = False

    def grade(self, name: str, tell: Callable[[str], None]) -> ExerciseResult | Lost | None:
        """Grade an exercise; ``tell`` hears of each function whose check begins. None: ended from outside."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        running = ""
        timer = threading.Timer(EXERCISE_SECONDS, self._give_up)
        timer.daemon = True
        try:
            with contextlib.suppress(OSError):  # a process that could not start says why below
                self.process.stdin.write(f"{name}\n".encode())
                self.process.stdin.flush()
            for line in self.process.stdout:
                message = msgspec.json.decode(line, type=Message)
                if isinstance(message, Done):
                    return message.result
                if timer.ident is None:  # from here on the time is the student's
                    timer.start()
                running = message.function
                tell(running)
            return None if self.ended else self._lost(name, running, begun=timer.ident is not None)
        finally:
            timer.cancel()
            self.end()

    def stop(self) -> None:
        """End it while ``grade`` waits for it in another thread."""
        self.ended = True
        self.process.kill()

    def end(self) -> None:
        self.stop()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.complaints):
            with contextlib.suppress(OSError):  # a name that nobody has read
                pipe.close()  # type: ignore[union-attr]

    def _give_up(self) -> None:
        self.late = True
        self.process.kill()

    def _lost(self, name: str, running: str, *, begun: bool) -> Lost:
        what = running or f"exercises/{name}.py"
        if self.late:
            return Lost(never_ended(what, EXERCISE_SECONDS))
        status = self.process.wait()
        if begun:
            return Lost(
                _("Python itself ended while {what} was running (exit status {status}).", what=what, status=status)
            )
        self.complaints.seek(0)
        said = harmless(self.complaints.read().decode(errors="replace")).strip().splitlines()
        return Lost(_("The checks can't be started: {error}", error=said[-1] if said else f"exit status {status}"))


def nothing_known(settings: LocalSettings, name: str) -> ExerciseResult:
    """An exercise of which no check has ever told anything."""
    functions = settings.exercises[name].functions
    tests = [TestResult(one, one, 0.0, points, "public", "failed") for one, points in functions.items()]
    return ExerciseResult(
        0.0,
        sum(functions.values()),
        "graded",
        "",
        tests,
        title=str(settings.title(name)),
        lecture=settings.lecture(name),
    )


def all_failed(known: ExerciseResult, reason: str) -> ExerciseResult:
    """The result where nothing could be checked, and why: the file as a whole is told about."""
    tests = [
        TestResult(one.id, one.function, 0.0, one.max_points, one.visibility, "failed", one.title, reason)
        for one in known.tests
    ]
    return msgspec.structs.replace(
        known, points=0.0, status="graded", summary=reason, tests=tests, notes=[], printed=""
    )
