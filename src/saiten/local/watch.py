"""What ``saiten watch`` knows: each save, each verdict and each key changes it, and the screen shows it."""

from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from ..errors import TextError
from ..feedback.content import Exercise
from ..feedback.content import exercise as told
from ..report.model import ExerciseResult
from ..text import Text, _
from .graders import Graders
from .hints import hints_for, open_next, opened
from .messages import file_of
from .place import keep_place
from .screen import Mode, View, at_hand, pictures
from .settings import LocalSettings
from .spare import Lost, all_failed, nothing_known

QUIET_SECONDS = 0.4  # what is quicker than that needs no "checking …"


class Saved(NamedTuple):
    paths: list[Path]


class Pressed(NamedTuple):
    key: str


class Begun(NamedTuple):
    exercise: str
    function: str


class Graded(NamedTuple):
    exercise: str
    result: ExerciseResult | Lost
    seconds: float


Event = Saved | Pressed | Begun | Graded


class Watch:
    """What is known and shown; each event changes it. ``ask``: grade these next."""

    def __init__(self, settings: LocalSettings, language: str, at: str, graders: Graders) -> None:
        self.root = settings.root
        self.settings = settings
        self.language = language
        self.at = at
        self.graders = graders
        self.names = list(settings.exercises)
        self.results: dict[str, ExerciseResult] = {}
        self.exercises: dict[str, Exercise | None] = dict.fromkeys(self.names)
        self.mode: Mode = "problem"
        self.page = 0
        self.status = ""
        self.running: tuple[str, str, float] | None = None
        self.hints: dict[tuple[str, str], list[Text]] = {}
        self.opened: dict[tuple[str, str], int] = {}
        self.closing = False

    def take(self, event: Event) -> None:
        match event:
            case Saved(paths):
                self.saved(paths)
            case Begun(exercise, function):
                since = self.running[2] if self.running is not None and function else time.monotonic()
                self.running = exercise, function, since
            case Graded(exercise, result, seconds):
                self.graded(exercise, result, seconds)
            case Pressed(key):
                self.status = ""
                self.pressed(key)

    def saved(self, paths: list[Path]) -> None:
        """Grade the exercises whose files these are, or all of them where a file is not an exercise's own."""
        exercises = self.root / "exercises"
        own = [path.stem for path in paths if path.parent == exercises and path.stem in self.names]
        if own and self.at not in own:
            self.go(own[0])
        if not all(exercises in path.parents for path in paths):
            self.graders.refresh()
        self.graders.ask(*(own if len(own) == len(paths) else [self.at, *self.names]))

    def graded(self, name: str, result: ExerciseResult | Lost, seconds: float) -> None:
        self.running = None
        if isinstance(result, Lost):
            known = self.results.get(name) or nothing_known(self.settings, name)
            result = all_failed(known, self.say(result.reason))
        elif result.status == "missing":
            result = all_failed(result, result.summary)
        self.results[name] = result
        self.exercises[name] = told(name, result, self.language)
        if name == self.at:
            self.page = 0
            self.mode = self.mode if self.mode == "list" or self.has_picture() else "problem"
            clock = f"{datetime.now():%H:%M:%S}"
            self.status = self.say(_("checked at {clock}, in {seconds:.2f} s", clock=clock, seconds=seconds))

    def pressed(self, key: str) -> None:
        match key:
            case "q":
                self.closing = True
            case "n" | "b":
                place = self.names.index(self.at) + (1 if key == "n" else -1)
                self.go(self.names[place % len(self.names)])
            case "l":
                self.mode, self.page = "problem" if self.mode == "list" else "list", 0
            case "\n" | "\r":
                self.mode, self.page = "problem", 0
            case "m":
                self.page += 1
            case "p" if self.has_picture():
                self.mode, self.page = "problem" if self.mode == "picture" else "picture", 0
            case "p":
                self.status = self.say(_("There is no picture of this."))
            case "h":
                self.hint()

    def go(self, name: str) -> None:
        """Turn to another exercise, and stay in the list if that is what is on the screen."""
        self.at, self.page = name, 0
        self.mode = "list" if self.mode == "list" else "problem"
        keep_place(self.root, name)

    def hint(self) -> None:
        """Open the next one, on disk too where that can be written to."""
        found = self.function
        hints, count = self.known_hints()
        if found is None or not hints:
            self.status = self.status or self.say(_("There is no hint for this."))
            return
        self.mode, self.page = "problem", 0
        if count == len(hints):
            self.status = self.say(_("These are all the hints."))
            return
        open_next(self.root, self.at, found)
        self.opened[self.at, found] = count + 1

    def known_hints(self) -> tuple[list[Text], int]:
        """The hints of the function at hand, and how many of them are open."""
        if (found := self.function) is None:
            return [], 0
        key = self.at, found
        if key not in self.hints:
            try:
                self.hints[key], self.opened[key] = hints_for(self.root, *key), opened(self.root, *key)
            except TextError as error:
                self.hints[key], self.opened[key] = [], 0
                self.status = self.say(error.text)
        return self.hints[key], self.opened[key]

    @property
    def function(self) -> str | None:
        exercise = self.exercises[self.at]
        found = at_hand(exercise) if exercise is not None else None
        return found.name if found is not None else None

    def has_picture(self) -> bool:
        exercise = self.exercises[self.at]
        return exercise is not None and bool(pictures(exercise))

    def view(self) -> View:
        hints, count = self.known_hints()
        points = sum(one.points for one in self.results.values()), sum(one.max_points for one in self.results.values())
        return View(
            self.settings.course,
            self.language,
            self.say(self.settings.title(self.at)),
            tuple(self.settings.functions(self.at)),
            dict(self.exercises),
            points,
            self.at,
            self.mode,
            self.page,
            tuple(self.say(hint) for hint in hints[:count]),
            len(hints),
            self.busy() or self.status,
            file_of(self.root, self.at),
        )

    def busy(self) -> str:
        if self.running is None:
            return ""
        exercise, function, since = self.running
        if exercise != self.at or time.monotonic() - since < QUIET_SECONDS:
            return ""
        return self.say(_("checking {name} …", name=function or exercise))

    def say(self, text: Text) -> str:
        return text.in_language(self.language)
