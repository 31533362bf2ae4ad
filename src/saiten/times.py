"""Arithmetic on times of a calendar: some of its days have 23 hours, some 25."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any, NamedTuple

DAY = timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)
SPAN = re.compile(r"(?=\d)(?:(?P<days>\d{1,4})d)?(?:(?P<hours>\d{1,4})h)?(?:(?P<minutes>\d{1,5})m)?", re.ASCII)
# 2026/6/5 9:05, into which a spreadsheet turns every time that it recognises, is no ISO time; a date alone is no time
TIME = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2})(:\d\d.*)", re.ASCII)


class Span(NamedTuple):
    """A length of time: days of the calendar, and hours of a clock."""

    days: int
    time: timedelta

    def after(self, moment: datetime) -> datetime:
        """In UTC."""
        return instant(moment, self.days) + self.time


def read_span(text: str) -> Span:
    """``2d``, ``36h``, ``1d12h``, ``90m``. Raises ``ValueError``."""
    found = SPAN.fullmatch(text.strip())
    if found is None:
        raise ValueError(repr(text))
    days, hours, minutes = (int(part or 0) for part in found.groups())
    return Span(days, timedelta(hours=hours, minutes=minutes))


def read_time(value: Any) -> datetime | None:
    """A date with a time of day, as TOML or a text has it; None for anything else."""
    if isinstance(value, datetime):
        return value
    found = TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None:
        return None
    year, month, day, hour, rest = found.groups()
    try:
        return datetime.fromisoformat(f"{year}-{month:>02}-{day:>02}T{hour:>02}{rest}")
    except ValueError:
        return None


def instant(moment: datetime, days: int = 0) -> datetime:
    """The same time of day so many days later, in UTC, where it can be compared."""
    return (later(moment + days * DAY) if days else moment).astimezone(UTC)


def later(wall: datetime) -> datetime:
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


def exact(number: float) -> Fraction:
    """The number that was written: 0.1 is a tenth."""
    return Fraction(repr(number))
