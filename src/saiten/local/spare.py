"""The other end of ``warm``: one process is always ready, so that a save is graded in the time that the checks take."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec

from ..errors import UsageError
from ..report.model import ExerciseResult, TestResult
from ..text import Text, _, harmless
from .messages import EXERCISE_SECONDS, Done, Message, Running, file_of, never_ended
from .settings import LocalSettings


class Lost(NamedTuple):
    """No result came; ``reason`` says what happened."""

    reason: Text


class Spare:
    """A process that waits to grade one exercise, once."""

    def __init__(self, root: Path, language: str) -> None:
        if not root.is_dir():
            raise UsageError(_("The folder {folder} is gone. Has it been renamed or moved?", folder=root))
        self.root = root
        self.complaints = tempfile.TemporaryFile()  # noqa: SIM115 - the process writes to it until it ends
        self.process = subprocess.Popen(  # noqa: S603 - this very Python
            [sys.executable, "-P", "-m", f"{__package__}.warm", str(root), language],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.complaints,
            cwd=root,
            start_new_session=True,  # what the student's code starts, or signals to its group, ends with it
        )
        self.ended = False
        self.late = False

    def wait(self) -> None:
        """Until it is ready, or has ended, which ``grade`` will tell."""
        assert self.process.stdout is not None
        self.process.stdout.readline()

    def grade(self, name: str, tell: Callable[[str], None]) -> ExerciseResult | Lost | None:
        """Grade an exercise; ``tell`` hears of each function whose check begins. None: ended from outside."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        running: str | None = None
        timer = threading.Timer(EXERCISE_SECONDS, self._give_up)
        timer.daemon = True
        timer.start()
        try:
            with contextlib.suppress(OSError):  # a process that could not start says why below
                self.process.stdin.write(f"{name}\n".encode())
                self.process.stdin.flush()
            for line in self.process.stdout:
                match msgspec.json.decode(line, type=Message):
                    case Done(result):
                        return result
                    case Running(function):
                        running = function
                        tell(running)
            return None if self.ended else self._lost(name, running)
        finally:
            timer.cancel()
            self.end()

    def stop(self) -> None:
        """End it while another thread waits for it."""
        self.ended = True
        self._kill()

    def end(self) -> None:
        self.stop()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout, self.complaints):
            with contextlib.suppress(OSError):  # a name that nobody has read
                pipe.close()  # type: ignore[union-attr]

    def _kill(self) -> None:
        if sys.platform == "win32":
            self.process.kill()
        elif self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError, PermissionError):  # it has just ended; the latter: on macOS
                os.killpg(self.process.pid, signal.SIGKILL)

    def _give_up(self) -> None:
        self.late = True
        self._kill()

    def _lost(self, name: str, running: str | None) -> Lost:
        what = running or file_of(self.root, name)
        if self.late:
            return Lost(never_ended(what, EXERCISE_SECONDS))
        status = self.process.wait()
        if running is not None:
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
