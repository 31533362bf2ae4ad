"""Which exercise is graded when: one at a time, what was saved last first."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Callable
from pathlib import Path

from ..report.model import ExerciseResult
from .spare import Lost, Spare


class Graders:
    """Grades the exercises that it is asked for, one after the other, each in a process of its own.

    ``begin(name, function)`` and ``done(name, result, seconds)`` are called from another thread.
    """

    def __init__(
        self,
        root: Path,
        language: str,
        begin: Callable[[str, str], None],
        done: Callable[[str, ExerciseResult | Lost, float], None],
    ) -> None:
        self.root = root
        self.language = language
        self.begin = begin
        self.done = done
        self._changed = threading.Condition()
        self._waiting: list[str] = []
        self._running: tuple[str, Spare] | None = None
        self._spare = Spare(root, language)
        self._closed = False
        self._thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> Graders:
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        with self._changed:
            self._closed = True
            self._spare.stop()
            self._stop_running()
            self._changed.notify()
        self._thread.join()
        self._spare.end()

    def ask(self, *names: str) -> None:
        """Grade these next, the first of them at once: what runs now is stopped, and done again if it still matters."""
        with self._changed:
            running = [self._running[0]] if self._running is not None else []
            rest = [one for one in (*running, *self._waiting) if one not in names]
            self._waiting = [*dict.fromkeys((*names, *rest))]
            self._stop_running()
            self._changed.notify()

    def refresh(self) -> None:
        """The graders have changed: a process that has read them is of no use."""
        with self._changed:
            self._spare.stop()

    def _stop_running(self) -> None:
        if self._running is not None:
            self._running[1].stop()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closed)
            spare = self._spare
            spare.wait()  # a save meanwhile costs nothing: no file has been read yet
            with self._changed:
                if self._closed:
                    return
                self._spare = Spare(self.root, self.language)
                if spare.ended:
                    spare.end()
                    continue
                name = self._waiting.pop(0)
                self._running = name, spare
            start = time.perf_counter()
            result = spare.grade(name, functools.partial(self.begin, name))
            with self._changed:
                self._running = None
            if result is not None:
                self.done(name, result, time.perf_counter() - start)
