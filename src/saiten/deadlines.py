"""When work is due and what coming late costs: ``[tool.saiten.deadlines]`` (docs/deadlines.md)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from fractions import Fraction
from math import ceil
from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from .errors import UsageError
from .text import Text, _
from .times import Span, days_late, exact, instant, later, read_span, read_time

Share = Annotated[float, msgspec.Meta(ge=0, le=1)]

EVERY = "*"  # among a student's extensions: every exercise that is not named
YEARS = range(1970, 9000)  # what no arithmetic on dates can overflow


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """More than ``after`` late costs the share ``penalty``."""

    after: str
    penalty: Share


class Deadlines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings. Raises ``UsageError`` where they can't be used; the text names the key.

    ``due`` holds for every exercise that is not in ``exercises``. The penalty is the share ``per_day`` for each day
    begun (``proportional``: for each part of a day), or that of the last of the ``steps`` passed, and at most ``most``.
    What comes later than ``nothing_after``, a date or a span after ``due``, gets no points. ``extensions``: by student,
    a span or a new date, for all exercises or by exercise; ``extensions_file`` holds more of them.
    """

    zone: str = ""
    due: Any = None
    exercises: dict[str, Any] = {}
    grace: str = "0m"
    per_day: Share | None = None
    proportional: bool = False
    steps: list[Step] = []
    most: Share = 1.0
    nothing_after: Any = None
    extensions: dict[str, Any] = {}
    extensions_file: str = ""

    def __post_init__(self) -> None:
        if self.zone:
            _zone(self.zone)
        if self.per_day is not None and self.steps:
            raise UsageError(_("A penalty is either per_day or steps. Take one of them out."))
        if self.proportional and self.per_day is None:
            raise UsageError(_("proportional is about per_day. Add per_day, or take proportional out."))
        if self.due is not None:
            self._time("due", self.due)
        for exercise, moment in self.exercises.items():
            self._time(f"exercises.{exercise}", moment)
        _span("grace", self.grace)
        for number, step in enumerate(self.steps, 1):
            _span(f"steps, {number}, after", step.after)
        if self.nothing_after is not None:
            self.span_or_time("nothing_after", self.nothing_after)
        for student, name, value in self._extended():
            self.span_or_time(".".join(["extensions", student, *filter(None, [name])]), value)
        ids = [same(student) for student in self.extensions]
        for student, folded in zip(self.extensions, ids, strict=True):
            if ids.count(folded) > 1:
                raise UsageError(_("extensions: {student} is there twice. Keep one.", student=repr(student)))

    def check_exercises(self, known: Iterable[str]) -> None:
        """Raises ``UsageError`` where a date or an extension is about an exercise that the course doesn't have."""
        known = list(known)
        for name in (*self.exercises, *(name for __, name, ___ in self._extended())):
            if name not in (None, EVERY, *known):
                raise UsageError(
                    _("No exercise {name}; the course has: {known}.", name=repr(name), known=", ".join(known))
                )

    def due_for(self, student: str, exercise: str) -> datetime | None:
        """When that student's exercise is due, in its time zone. An extension makes it no earlier."""
        moment = self.exercises.get(exercise, self.due)
        if moment is None:
            return None
        due = self._time("due", moment)
        mine = next((value for name, value in self.extensions.items() if same(name) == same(student)), None)
        given = mine.get(exercise, mine.get(EVERY)) if isinstance(mine, dict) else mine
        if given is None:
            return due
        extension = self.span_or_time("extensions", given)
        extended = extension.after(due) if isinstance(extension, Span) else instant(extension)
        return max(instant(due), extended).astimezone(due.tzinfo)

    def received(self, text: str | None) -> datetime | None:
        """A time as a report or a roster holds it; None where it is unknown, or its zone is."""
        try:
            return None if text is None else self._time("received", text)
        except UsageError:
            return None

    def in_time_until(self, due: datetime) -> datetime:
        """The end of the grace, itself in time."""
        return read_span(self.grace).after(due)

    def last_for_points(self, due: datetime) -> datetime | None:
        """What comes later gets none; None where that never happens."""
        if self.nothing_after is None:
            return None
        last = self.span_or_time("nothing_after", self.nothing_after)
        return max(self.in_time_until(due), last.after(due) if isinstance(last, Span) else instant(last))

    def penalty(self, due: datetime, received: datetime) -> Fraction | None:
        """The share of the points that it costs to come then; None in time."""
        came = instant(received)
        if came <= self.in_time_until(due):
            return None
        last = self.last_for_points(due)
        if last is not None and came > last:
            return Fraction(1)
        if self.per_day is not None:
            days = days_late(due, received)
            share = exact(self.per_day) * (days if self.proportional else ceil(days))
        else:
            passed = (step for step in self.steps if came > read_span(step.after).after(due))
            share = max((exact(step.penalty) for step in passed), default=Fraction(0))
        return min(share, exact(self.most))

    def unknown_students(self, students: Iterable[str]) -> list[str]:
        """Who has an extension but is none of these: a slip in an id would cost somebody points."""
        known = {same(student) for student in students}
        return [student for student in self.extensions if same(student) not in known]

    def span_or_time(self, key: str | Text, value: Any) -> Span | datetime:
        """An extension, or ``nothing_after``. Raises ``UsageError`` that names the key."""
        if isinstance(value, str) and (span := _read_span(value)) is not None:
            return span
        if isinstance(value, date) or (isinstance(value, str) and value[:4].isdigit()):
            return self._time(key, value)
        raise UsageError(
            _(
                "{key}: {value} is no length of time and no date. Write 2d, 36h, 1d12h or 90m, or a date with a time "
                "such as 2026-06-12T23:59:00.",
                key=key,
                value=_plain(value),
            )
        )

    def _extended(self) -> Iterator[tuple[str, str | None, Any]]:
        """Each extension: whose, for which exercise (None: for all), and what it is."""
        for student, value in self.extensions.items():
            named = value.items() if isinstance(value, dict) else [(None, value)]
            yield from ((student, name, one) for name, one in named)

    def _time(self, key: str | Text, value: Any) -> datetime:
        """In the course's zone if it has one, so that a day is one of its calendar; else in that of the date."""
        moment = read_time(value)
        if moment is None:
            raise UsageError(
                _(
                    "{key}: {value} is no date with a time. Write 2026-06-12T23:59:00.",
                    key=key,
                    value=_plain(value),
                )
            )
        if moment.tzinfo is None and not self.zone:
            raise UsageError(
                _(
                    '{key}: {moment} has no time zone. Add zone = "Asia/Tokyo" (or where you are), or write +09:00 at '
                    "the end of the date.",
                    key=key,
                    moment=moment.isoformat(),
                )
            )
        if moment.year not in YEARS:
            raise UsageError(_("{key}: {moment} can't be meant: its year.", key=key, moment=moment.isoformat()))
        if not self.zone:
            return moment
        zone = _zone(self.zone)
        return later(moment.replace(tzinfo=zone)) if moment.tzinfo is None else moment.astimezone(zone)


def same(student: str) -> str:
    """Equal for an id as it was typed and as a disk keeps it."""
    return unicodedata.normalize("NFC", student)


def _read_span(text: str) -> Span | None:
    try:
        return read_span(text)
    except ValueError:
        return None


def _span(key: str, text: str) -> Span:
    span = _read_span(text)
    if span is None:
        problem = _("{key}: {value} is no length of time. Write 2d, 36h, 1d12h or 90m.", key=key, value=repr(text))
        raise UsageError(problem)
    return span


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder of zones, such as Asia
        raise UsageError(
            _(
                "zone: there is no time zone {zone} here. Names are like Asia/Tokyo or Europe/Paris; where the system "
                "has none, install the package tzdata.",
                zone=repr(name),
            )
        ) from None


def _plain(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else repr(value)
