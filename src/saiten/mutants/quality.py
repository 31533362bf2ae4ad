"""How good a course's graders are, in numbers, and the page that tells them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from .equivalent import FILE, Equivalent


class Tally(msgspec.Struct):
    """What became of the mutants, by function: the top-level name whose definition was changed."""

    made: Counter[str] = msgspec.field(default_factory=Counter)
    equivalent: Counter[str] = msgspec.field(default_factory=Counter)
    surviving: Counter[str] = msgspec.field(default_factory=Counter)

    def row(self, *functions: str) -> tuple[int, int, int, int]:
        """Mutants, killed, equivalent, surviving: of these functions, or of all."""
        counters = (self.made, self.equivalent, self.surviving)
        made, equivalent, surviving = (sum(counter[one] for one in functions or counter) for counter in counters)
        return made, made - equivalent - surviving, equivalent, surviving


class Quality(msgspec.Struct):
    """What the graders of one exercise made of wrong and of right answers."""

    misconceptions: int
    alternatives: int
    caught: int = 0
    named: int = 0
    accepted: int = 0
    tally: Tally = msgspec.field(default_factory=Tally)
    listed: list[Equivalent] = []

    @property
    def summary(self) -> str:
        made, killed, equivalent, surviving = self.tally.row()
        return f"{made} mutants: {killed} killed, {equivalent} equivalent, {surviving} surviving"


INTRODUCTION = """\
# How good the graders are

Written by `saiten check --mutants --output FILE`, not by hand. It depends on the course and the libraries only.

A mutant is a reference with one small change, made by the operators of {libraries} and handed in
like a student's module. It is killed when a test of its exercise fails or its time is up. Messages of exceptions,
docstrings and annotations are never graded, so they are not changed. An equivalent mutant does what the exercise asks,
like the reference; each is listed below with the reason.

A misconception is caught when it costs points under its own function's name only, and named when its message is shown.
An alternative is a right answer by another route; it is accepted when it gets all points.
"""
MUTANTS = ("mutants", "killed", "equivalent", "surviving")
OVERVIEW = ("exercise", *MUTANTS, "misconceptions caught", "named", "alternatives accepted")


def page(qualities: dict[str, Quality], libraries: dict[str, str]) -> str:
    """The results as Markdown: the same text for the same course."""
    made_by = " and ".join(f"{name} {version}" for name, version in libraries.items())
    lines = [
        INTRODUCTION.format(libraries=made_by),
        *_table(OVERVIEW, [(name, *one.tally.row(), *_answers(one)) for name, one in qualities.items()]),
    ]
    for name, one in qualities.items():
        rows = [(f"`{function}`", *one.tally.row(function)) for function in one.tally.made]
        lines += ["", f"## {name}", "", *_table(("changed in", *MUTANTS), rows)]
    lines += ["", "## Equivalent mutants", "", f"From `{FILE}`; Python's own layout, one statement a line."]
    for name, one in qualities.items():
        for entry in one.listed:
            lines += ["", f"`{name}`, `{entry.function}`: {entry.reason}", "", "```diff"]
            lines += [f"-{line}" for line in entry.was.splitlines()]
            lines += [f"+{line}" for becomes in entry.becomes for line in becomes.splitlines()]
            lines += ["```"]
    return "\n".join([*lines, ""])


def _answers(quality: Quality) -> tuple[str, ...]:
    return (
        f"{quality.caught} of {quality.misconceptions}",
        f"{quality.named} of {quality.misconceptions}",
        f"{quality.accepted} of {quality.alternatives}",
    )


def _table(head: tuple[str, ...], rows: Iterable[tuple[str | int, ...]]) -> list[str]:
    ruler = ("---", *["---:"] * (len(head) - 1))
    return [f"| {' | '.join(map(str, row))} |" for row in (head, ruler, *rows)]
