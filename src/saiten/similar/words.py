"""The words of the listing, the sheet and the page."""

from __future__ import annotations

from ..text import Text, _, harmless, joined, plural
from .compare import Compared, Pair, Range

CAUTION = _(
    "For a person to look at, never a verdict: right answers to one question resemble each other, and a lecture, a "
    "book or work that was allowed to be done together has the same effect."
)
TITLE = _("What looks alike")
IDENTICAL = _("the same, letter for letter")
SHORT = _("short: such code looks alike by itself")
HEAD = [
    _("exercise"),
    _("student"),
    _("share"),
    _("lines"),
    _("the other student"),
    _("share"),
    _("lines"),
    _("remark"),
]


def percent(share: float) -> str:
    """Rounded down: only what is whole is 100 %."""
    return f"{int(100 * share + 1e-9)} %"


def lines(ranges: list[Range]) -> str:
    """``3–12, 20``, with a dash of which no spreadsheet makes a date."""
    return ", ".join(f"{one.first}–{one.last}" if one.last > one.first else str(one.first) for one in ranges)


def remark(pair: Pair) -> Text:
    return joined("; ", [text for text, holds in ((IDENTICAL, pair.identical), (SHORT, pair.short)) if holds])


def summary(name: str, compared: Compared, least: float) -> list[Text]:
    """One exercise: how much was compared, how much is alike, and what was not compared."""
    number = len(compared.pairs) + compared.more
    said = [
        plural(
            "{name}: {works} modules compared, {number} pair with {least} or more in common.",
            "{name}: {works} modules compared, {number} pairs with {least} or more in common.",
            number,
            name=name,
            works=compared.number,
            least=percent(least),
        )
    ]
    if compared.more:
        said.append(_("Only the first {shown} are listed.", shown=len(compared.pairs)))
    if compared.nothing:
        said.append(_("Nothing that is not in the stub: {students}.", students=names(compared.nothing)))
    if compared.cut:
        said.append(_("Too long to be compared as a whole: {students}.", students=names(compared.cut)))
    return said


def names(students: list[str]) -> str:
    return ", ".join(name(student) for student in students)


def name(student: str) -> str:
    return harmless(student, 60).replace("\n", " ")
