"""``saiten watch``: grade on every save, until ``q`` or Ctrl-C, and leave the terminal as it was."""

from __future__ import annotations

import contextlib
import io
import queue
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import NoReturn

from rich.console import Group
from rich.padding import Padding

from ..errors import UsageError
from ..local.changes import changes
from ..local.console import Console
from ..local.graders import Graders
from ..local.keys import keys
from ..local.place import last_place
from ..local.screen import draw, headline, problems
from ..local.settings import LocalSettings
from ..local.watch import Begun, Event, Graded, Pressed, Saved, Watch
from ..text import _, chosen_language, use_language

TICK_SECONDS = 0.2  # how soon a new size of the terminal is seen
FOLDERS = ("exercises", "graders")

Events = queue.SimpleQueue[Event | BaseException]


def watch(exercise: str | None, language: str | None) -> int:
    """Watch the course's folder in or above this one. Returns the exit status; raises ``UsageError``."""
    settings = LocalSettings.find(Path.cwd())
    language = chosen_language(language, settings.language)
    use_language(language)
    at = _start(settings, exercise)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a word that this locale can't write is no reason to stop
    console = Console(highlight=False)
    draws = console.is_terminal and not console.is_dumb_terminal and not console.legacy_windows
    interactive = draws and sys.stdin.isatty()
    events: Events = queue.SimpleQueue()
    graders = Graders(
        settings.root, language, lambda *begun: events.put(Begun(*begun)), lambda *graded: events.put(Graded(*graded))
    )
    state = Watch(settings, language, at, graders)
    folders = [settings.root / folder for folder in FOLDERS if (settings.root / folder).is_dir()]
    with (
        contextlib.suppress(KeyboardInterrupt),  # the usual way to stop where there are no keys
        _ended_by_signals(),
        _failures_of_threads(events),
        graders,
        changes(folders, lambda paths: events.put(Saved(paths))),
    ):
        graders.ask(at, *settings.exercises)
        if not interactive:
            _print(console, state, events)
        with console.screen(), keys(lambda key: events.put(Pressed(key))):
            _show(console, state, events)
    return 0


def _start(settings: LocalSettings, exercise: str | None) -> str:
    """The exercise asked for, else the one of last time, else the first."""
    known = list(settings.exercises)
    if exercise is not None and exercise not in known:
        names = ", ".join(known)
        raise UsageError(_("No exercise {name}; the course has: {known}.", name=repr(exercise), known=names))
    if not (settings.root / "exercises").is_dir():
        raise UsageError(_("There is no folder exercises in {folder}. Unpack the course again.", folder=settings.root))
    last = last_place(settings.root)
    return exercise or (last if last in known else known[0])


def _show(console: Console, state: Watch, events: Events) -> None:
    """Keep the screen up to date until ``q``."""
    shown: object = None
    while not state.closing:
        if (now := (state.view(), console.size)) != shown:
            draw(console, now[0])
            shown = now
        with contextlib.suppress(queue.Empty):
            state.take(_checked(events.get(timeout=TICK_SECONDS)))
            while True:  # a burst of events is drawn once
                state.take(_checked(events.get_nowait()))


def _print(console: Console, state: Watch, events: Events) -> NoReturn:
    """A verdict a save, one below the other, until Ctrl-C."""
    console.print(state.say(_("Every save is checked and told here, until Ctrl-C.")))
    while True:
        event = _checked(events.get())
        state.take(event)
        if isinstance(event, Graded):
            view = state.view()
            console.print(headline(view, event.exercise))
            if event.exercise == state.at:
                console.print(Padding(Group(*problems(view)), (0, 0, 1, 4)))


def _checked(event: Event | BaseException) -> Event:
    if isinstance(event, BaseException):
        raise event
    return event


@contextlib.contextmanager
def _ended_by_signals() -> Iterator[None]:
    """A request to end is an exception, so that the terminal is left as it was."""

    def end(number: int, _frame: FrameType | None) -> NoReturn:
        raise SystemExit(128 + number)

    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    before = {number: signal.signal(number, end) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def _failures_of_threads(events: Events) -> Iterator[None]:
    """What goes wrong in another thread ends the command, instead of a screen that never changes again."""

    def tell(failure: threading.ExceptHookArgs) -> None:
        events.put(failure.exc_value or RuntimeError(failure.exc_type))

    before, threading.excepthook = threading.excepthook, tell
    try:
        yield
    finally:
        threading.excepthook = before
