"""A process that has imported everything but the student's module, and waits to grade it once.

``python -P -m saiten.local.warm ROOT LANGUAGE`` collects the public graders, then reads an exercise's name from its
standard input, runs that exercise's checks, and ends. What it has to say goes to its standard output as a line of JSON
each; whatever else writes to that, such as the student's prints, does not reach it.
"""

from __future__ import annotations

import contextlib
import ctypes
import faulthandler
import importlib
import io
import os
import signal
import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import IO, NoReturn

import msgspec
import pytest

from ..expect import CheckFailed
from ..feedback.content import LONGEST_PRINT
from ..plugin import SLOW
from ..raised import code_error, raised_at
from ..text import _, use_language
from ..values import CodeLine
from .messages import EXERCISE_SECONDS, Done, Message, Ready, Running, file_of, never_ended
from .recorder import Recorder
from .settings import LocalSettings
from .spare import all_failed, nothing_known
from .submission import CannotRun

MODULE_SECONDS = 5.0  # to run the file, which may import a large library
CHECK_SECONDS = 2.0
LATER_SECONDS = 0.4  # once a check has run out of time: the others that call the same function will, too
OPTIONS = ("-q", "-s", "-o", "addopts=", "--import-mode=importlib", "--disable-plugin-autoload")
UNUSED = ("cacheprovider", "faulthandler", "junitxml", "unraisableexception", "threadexception")
PREFIX = "test_"


class TooLong(BaseException):
    """Raised in the middle of a student's code; not an ``Exception``, so that theirs does not catch it."""


class Kept(io.StringIO):
    """Keeps the first of what a student prints."""

    def write(self, text: str) -> int:
        super().write(text[: max(LONGEST_PRINT - self.tell(), 0)])
        return len(text)


class Waiting:
    """The pytest plugin that waits between collecting and running."""

    def __init__(self, root: Path, language: str, answers: IO[bytes]) -> None:
        self.root = root
        self.language = language
        self.answers = answers
        self.recorder = Recorder(LocalSettings.read(root))
        self.seconds = CHECK_SECONDS
        self.stuck: CannotRun | None = None  # the module never ends

    def say(self, message: Message) -> None:
        self.answers.write(msgspec.json.encode(message) + b"\n")
        self.answers.flush()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> NoReturn:
        use_language(self.language)
        self.say(Ready())
        name = sys.stdin.readline().strip()
        if not name:
            os._exit(0)  # nobody is there any more
        printed = self.shut_off()
        self.say(Running(""))
        for package in self.recorder.settings.needs(name):  # which is not the student's time
            importlib.import_module(package)
        session.items[:] = [
            item
            for item in session.items
            if item.path.stem == f"{PREFIX}{name}" and item.get_closest_marker(SLOW) is None
        ]
        for item, following in zip(session.items, [*session.items[1:], None], strict=True):
            session.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        if lacking := self.recorder.lacking.get(name):
            result = all_failed(nothing_known(self.recorder.settings, name), str(lacking))
        else:
            result = self.recorder.results()[name]
        result.printed = result.printed or printed.getvalue()
        self.say(Done(result))
        os._exit(0)  # whatever threads or handlers the student's code has left behind

    def shut_off(self) -> Kept:
        """Nothing that the student's code reads or writes is ours."""
        nowhere = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(nowhere, descriptor)
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - for good
        sys.stdout = sys.stderr = kept = Kept()
        # for the case that who would end this process has been killed
        faulthandler.dump_traceback_later(EXERCISE_SECONDS + 1, exit=True, file=nowhere)
        # a stale .pyc has the time and size of a source that was saved twice in a second
        sys.pycache_prefix = str(self.root / ".saiten" / "none")
        return kept

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Generator[None]:
        """The student's module is run here."""
        if self.stuck is not None:
            raise self.stuck
        self.say(Running(""))
        try:
            with time_limit(MODULE_SECONDS):
                return (yield)
        except TooLong as stop:
            file = file_of(self.root, item.path.stem.removeprefix(PREFIX))
            self.stuck = CannotRun(never_ended(file, MODULE_SECONDS), raised_at=self.place(stop))
            raise self.stuck from None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Generator[None]:
        covers = item.get_closest_marker("covers")
        function, seconds = str(covers.args[0]) if covers else item.name, self.seconds
        self.say(Running(function))
        try:
            with time_limit(seconds):
                return (yield)
        except TooLong as stop:
            self.seconds = LATER_SECONDS
            text = _("still running after {seconds:g} seconds. Is there a loop that never ends?", seconds=seconds)
            raise CheckFailed(text, raised_at=self.place(stop)) from None

    def place(self, stop: TooLong) -> CodeLine | None:
        """The line of the student's code that was running."""
        return raised_at(code_error(stop, self.recorder.named))


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise ``TooLong`` within once that time is over. It reaches Python code; a call into C first has to return."""
    thread, lock, ended = ctypes.c_ulong(threading.get_ident()), threading.Lock(), threading.Event()
    raise_in = ctypes.pythonapi.PyThreadState_SetAsyncExc

    def stop() -> None:
        with lock:
            if not ended.is_set():
                raise_in(thread, ctypes.py_object(TooLong))

    timer = threading.Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            ended.set()
        raise_in(thread, None)  # one that has not arrived yet is too late
        timer.cancel()


def main() -> int:
    """Wait, grade, answer, end. Returns only where pytest can't begin; why is on standard error."""
    root, language = Path(sys.argv[1]), sys.argv[2]
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that watches
    sys.dont_write_bytecode = True
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    os.chdir(root)
    if any(Path("exercises").glob("*.ipynb")):
        importlib.import_module("nbformat")  # as slow as it is, before it is needed
    waiting = Waiting(root, language, answers)
    arguments = [*OPTIONS, *(part for name in UNUSED for part in ("-p", f"no:{name}")), "graders/public"]
    return int(pytest.main(arguments, plugins=[waiting, waiting.recorder]))


if __name__ == "__main__":
    sys.exit(main())
