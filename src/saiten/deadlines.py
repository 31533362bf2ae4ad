"""When work is due and what coming late costs: ``[tool.saiten.deadlines]`` (docs/deadlines.md)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from math import ceil
from typing import Annotated, Any, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from .errors import UsageError
from .text import Text, _

Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Minutes = Annotated[float, msgspec.Meta(ge=0, le=100_000)]

DAY = timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)
SPAN = re.compile(r"(?=\d)(?:(?P<days>\d{1,4})d)?(?:(?P<hours>\d{1,4})h)?(?:(?P<minutes>\d{1,5})m)?")
YEARS = range(1970, 9000)  # what no arithmetic on dates can overflow


class Span(NamedTuple):
    """A length of time: days of the calendar, of which some have 23 or 25 hours, and hours of a clock."""

    days: int
    time: timedelta

    def after(self, moment: datetime) -> datetime:
        return instant(moment, self.days) + self.time


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """More than ``after`` late costs the share ``penalty``."""

    after: str
    penalty: Share


class Deadlines(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The settings. Raises ``UsageError`` where they contradict themselves.

    ``due`` holds for every exercise that is not in ``exercises``. The penalty is the share ``per_day`` for each day
    begun (``proportional``: for each part of a day), or that of the last of the ``steps`` passed, and at most ``most``.
    What comes later than ``nothing_after`` gets no points. ``extensions``: by student, a span of time or a new date,
    for all exercises or by exercise.
    """

    zone: str = ""
    due: datetime | None = None
    exercises: dict[str, datetime] = {}
    grace_minutes: Minutes = 0.0
    per_day: Share | None = None
    proportional: bool = False
    steps: list[Step] = []
    most: Share = 1.0
    nothing_after: str | None = None
    extensions: dict[str, Any] = {}

    def __post_init__(self) -> None:
        if self.per_day is not None and self.steps:
            raise UsageError(_("A penalty is either per_day or steps. Take one of them out."))
        if self.proportional and self.per_day is None:
            raise UsageError(_("proportional is about per_day. Add per_day, or take proportional out."))
        for moment in (self.due, *self.exercises.values()):
            if moment is not None:
                self._zoned(moment)
        for span in (*(step.after for step in self.steps), self.nothing_after):
            if span is not None:
                read_span(span)
        for __, value in self._extended():
            self._extension(value)
        students = [_same(student) for student in self.extensions]
        for student, same in zip(self.extensions, students, strict=True):
            if students.count(same) > 1:
                raise UsageError(_("extensions: {student} is there twice. Keep one.", student=repr(student)))

    def check_exercises(self, known: Iterable[str]) -> None:
        """Raises ``UsageError`` where a date or an extension is about an exercise that the course doesn't have."""
        known = list(known)
        for name in (*self.exercises, *(name for name, __ in self._extended())):
            if name is not None and name not in known:
                raise UsageError(
                    _("No exercise {name}; the course has: {known}.", name=repr(name), known=", ".join(known))
                )

    def due_for(self, student: str, exercise: str) -> datetime | None:
        """When that student's exercise is due, in its time zone. An extension makes it no earlier."""
        moment = self.exercises.get(exercise, self.due)
        if moment is None:
            return None
        due = self._zoned(moment)
        mine = next((value for name, value in self.extensions.items() if _same(name) == _same(student)), None)
        extension = mine.get(exercise) if isinstance(mine, dict) else mine
        if extension is None:
            return due
        extended = self._extension(extension)
        later = extended.after(due) if isinstance(extended, Span) else instant(extended)
        return max(instant(due), later).astimezone(due.tzinfo)

    def received(self, text: str | None) -> datetime | None:
        """A time as a report holds it; None where it is unknown, or its zone is."""
        try:
            return self._zoned(datetime.fromisoformat(text or ""))
        except (ValueError, UsageError):
            return None

    def penalty(self, due: datetime, received: datetime) -> Fraction:
        """The share of the points that it costs to come then; 0 up to the end of the grace, that moment included."""
        due_at, came = instant(due), instant(received)
        if came <= due_at + timedelta(minutes=self.grace_minutes):
            return Fraction(0)
        if self.nothing_after is not None and came > read_span(self.nothing_after).after(due):
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
        known = {_same(student) for student in students}
        return [student for student in self.extensions if _same(student) not in known]

    def _extended(self) -> list[tuple[str | None, Any]]:
        """Each extension, with the exercise that it is for, if it is for one."""
        found: list[tuple[str | None, Any]] = []
        for value in self.extensions.values():
            found += value.items() if isinstance(value, dict) else [(None, value)]
        return found

    def _extension(self, value: Any) -> Span | datetime:
        if isinstance(value, datetime):
            return self._zoned(value)
        if isinstance(value, str):
            return read_span(value)
        raise UsageError(_no_span(repr(value)))

    def _zoned(self, moment: datetime) -> datetime:
        """In the course's zone if it has one, so that a day is one of its calendar; else in that of the date."""
        if moment.tzinfo is None and not self.zone:
            raise UsageError(
                _(
                    '{moment} has no time zone. Add zone = "Asia/Tokyo" (or where you are), or write the date with '
                    "+09:00 at its end.",
                    moment=moment.isoformat(),
                )
            )
        if moment.year not in YEARS:
            raise UsageError(_("{moment} can't be meant. Look at its year.", moment=moment.isoformat()))
        if not self.zone:
            return moment
        zone = _zone(self.zone)
        return _later(moment.replace(tzinfo=zone)) if moment.tzinfo is None else moment.astimezone(zone)


def instant(moment: datetime, days: int = 0) -> datetime:
    """The same time of day so many days later, in UTC, where it can be compared."""
    return (_later(moment + days * DAY) if days else moment).astimezone(UTC)


def _later(wall: datetime) -> datetime:
    """Of the two moments that a clock shows alike when it is put back, the one that is better for students."""
    return max((wall.replace(fold=fold) for fold in (0, 1)), key=lambda moment: moment.astimezone(UTC))


def days_late(due: datetime, received: datetime) -> Fraction:
    """Days between the two, those of the calendar where ``due`` is and the part of the last; 0 before ``due``."""
    came = instant(received)
    whole = max(0, (came - instant(due)) // DAY - 1)
    while (end := instant(due, whole + 1)) <= came:
        whole += 1
    start = instant(due, whole)
    return max(Fraction(0), whole + Fraction((came - start) // MICROSECOND, (end - start) // MICROSECOND))


def read_span(text: str) -> Span:
    """``2d``, ``36h``, ``1d12h``, ``90m``. Raises ``UsageError``."""
    found = SPAN.fullmatch(text)
    if found is None:
        raise UsageError(_no_span(repr(text)))
    days, hours, minutes = (int(part or 0) for part in found.groups())
    return Span(days, timedelta(hours=hours, minutes=minutes))


def exact(number: float) -> Fraction:
    """The number that was written: 0.1 is a tenth."""
    return Fraction(repr(number))


def _no_span(value: str) -> Text:
    return _(
        "{value} is no length of time and no date. Write 2d, 36h, 1d12h or 90m, or a date with a time such as "
        "2026-06-12T23:59:00.",
        value=value,
    )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):  # OSError: a folder of zones, such as Asia
        raise UsageError(
            _(
                "There is no time zone {zone} here. Names are like Asia/Tokyo or Europe/Paris; where the system has "
                "none, install the package tzdata.",
                zone=repr(name),
            )
        ) from None


def _same(student: str) -> str:
    """Equal for an id as it was typed and as a disk keeps it."""
    return unicodedata.normalize("NFC", student)
