"""Comparing the modules of one exercise by copydetect's fingerprints: what stands in them after names are left out.

A passage counts the less the more students have it: what half a class has written is how one writes that, or the
lecture's. What stands in the stub counts for nothing.
"""

from __future__ import annotations

import io
import itertools
import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

import numpy as np
from copydetect import CodeFingerprint, compare_files
from numpy.typing import NDArray

PASSAGE = 18  # characters of a module without names, comments and white space, that have to agree at least
SHORT = 500  # right answers that are not longer look alike by themselves
MOST_CHARACTERS = 100_000
MOST_PAIRS = 40
COLUMNS_AT_ONCE = 4096


class Work(NamedTuple):
    """A student's module of an exercise."""

    student: str
    file: str
    text: str


class Range(NamedTuple):
    """Lines, from 1, the last included."""

    first: int
    last: int


class Side(NamedTuple):
    """One of two that look alike: the share of it that the other has, too, and in which lines."""

    work: Work
    share: float
    lines: list[Range]


class Pair(NamedTuple):
    """``short``: one of them has so little that is not the stub's that this may well be chance."""

    first: Side
    second: Side
    short: bool
    identical: bool

    @property
    def share(self) -> float:
        return max(self.first.share, self.second.share)


class Compared(NamedTuple):
    """``pairs``: the likest first, short ones after all others. ``more``: how many others reach the share, too.

    ``nothing``: students whose module has nothing of their own; ``cut``: those whose module was read in part.
    """

    number: int
    pairs: list[Pair]
    more: int
    nothing: list[str]
    cut: list[str]


def compare(stub: str, works: list[Work], least: float) -> Compared:
    """The pairs of which at least that share (0 to 1) of one is in the other."""
    works = [work._replace(text=tidy(work.text)) for work in sorted(works)]
    cut = [work.student for work in works if len(work.text) > MOST_CHARACTERS]
    works = [work._replace(text=work.text[:MOST_CHARACTERS]) for work in works]
    given = _fingerprint(tidy(stub)[:MOST_CHARACTERS]).hashes
    prints = [_fingerprint(work.text) for work in works]
    for one in prints:
        one.hashes = one.hashes - given
    kept = [place for place, one in enumerate(prints) if one.hashes]
    nothing = [work.student for work, one in zip(works, prints, strict=True) if not one.hashes]
    works, prints = [works[place] for place in kept], [prints[place] for place in kept]
    found = list(_alike(works, prints, least))
    found.sort(key=lambda pair: (pair.short, -pair.share, pair.first.work.student, pair.second.work.student))
    pairs = [_with_lines(pair, dict(zip(works, prints, strict=True))) for pair in found[:MOST_PAIRS]]
    return Compared(len(works), pairs, len(found) - len(pairs), nothing, cut)


def tidy(text: str) -> str:
    """As the lexer takes it, so that places in it are places in the text."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ").rstrip() + "\n"


def _fingerprint(text: str) -> Any:
    """Every passage, where copydetect would only keep some that its hashes, different in each run, decide.

    The lexer drops empty lines at the beginning, which would move all places.
    """
    if text.startswith("\n"):
        text = f" {text[1:]}"
    one = CodeFingerprint("module.py", PASSAGE, 1, language="python", fp=io.StringIO(text))
    if len(one.offsets):  # too small behind the name of a class
        one.offsets[:, 1] = np.maximum.accumulate(one.offsets[:, 1])
    return one


def _alike(works: list[Work], prints: list[Any], least: float) -> Iterator[Pair]:
    students = Counter(passage for one in prints for passage in one.hashes)
    weights = {passage: math.log((len(prints) + 1) / number) for passage, number in students.items()}
    totals = np.array([sum(weights[passage] for passage in one.hashes) for one in prints])
    overlaps = _overlaps(prints, {passage: weights[passage] for passage, number in students.items() if number > 1})
    for one, other in itertools.combinations(range(len(prints)), 2):
        shares = [round(min(float(overlaps[one, other] / totals[place]), 1.0), 4) for place in (one, other)]
        if max(shares) >= least:
            first, second = (Side(works[place], share, []) for place, share in zip((one, other), shares, strict=True))
            short = min(len(prints[one].hashes), len(prints[other].hashes)) < SHORT
            yield Pair(first, second, short, works[one].text == works[other].text)


def _overlaps(prints: list[Any], weights: dict[int, float]) -> NDArray[np.float64]:
    """For each two the weight of all passages that both have."""
    places = {passage: place for place, passage in enumerate(weights)}
    roots = np.sqrt(np.array(list(weights.values())))
    columns = [np.array(sorted(places[one] for one in each.hashes if one in places), int) for each in prints]
    overlaps = np.zeros((len(prints), len(prints)))
    for start in range(0, len(weights), COLUMNS_AT_ONCE):
        part = roots[start : start + COLUMNS_AT_ONCE]
        matrix = np.zeros((len(prints), len(part)))
        for row, mine in zip(matrix, columns, strict=True):
            here = mine[np.searchsorted(mine, start) : np.searchsorted(mine, start + len(part))] - start
            row[here] = part[here]
        overlaps += matrix @ matrix.T
    return overlaps


def _with_lines(pair: Pair, prints: dict[Work, Any]) -> Pair:
    sides = (pair.first, pair.second)
    _number, _shares, slices = compare_files(*(prints[side.work] for side in sides))
    first, second = (
        side._replace(lines=_ranges(side.work.text, found.T.astype(int)))
        for side, found in zip(sides, slices, strict=True)
    )
    return pair._replace(first=first, second=second)


def _ranges(text: str, slices: Iterable[tuple[int, int]]) -> list[Range]:
    """The lines of these parts of a text, without those at their ends in which only a comment stands."""
    lines = text.split("\n")
    starts = [0, *itertools.accumulate(len(line) + 1 for line in lines)]
    found: set[int] = set()
    for start, end in slices:
        first, last = bisect_right(starts, start), bisect_right(starts, max(start, end - 1))
        last = min(last, len(lines))
        while last > first and lines[last - 1].strip()[:1] in ("", "#"):
            last -= 1
        found.update(range(first, last + 1))
    ranges: list[Range] = []
    for line in sorted(found):
        if ranges and ranges[-1].last == line - 1:
            ranges[-1] = Range(ranges[-1].first, line)
        else:
            ranges.append(Range(line, line))
    return ranges
