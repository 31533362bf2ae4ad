"""How wrong answers relate to the right ones, where one simple relation holds for all of them."""

from __future__ import annotations

import math
import operator
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from PIL import Image

from ..text import Text, _
from ..values import Object
from .compare import Tolerance, difference
from .show import show

# every number of an answer, in order
Numbers = list[float]
# (answer, right answer, what the call's arguments can be counted as: {"N": 3.0})
Answered = tuple[Any, Any, dict[str, float]]

# from a number of the right answer, and the call's sizes, to the number that came back
Way = Callable[[float, dict[str, float]], float]

# the numbers of an answer, those of the right one, and the sizes
PairedNumbers = tuple[Numbers, Numbers, dict[str, float]]

FEWEST = 2  # wrong answers
FEWEST_NUMBERS = 3  # wrong numbers in them
MOST_NUMBERS, MOST_BITS = 10_000, 1000
COARSEST, FINEST = 1e-3, 1e-12  # errors that look like those of an approximation
TOLERANCE = Tolerance(1e-9, 1e-9)


def relation(answered: list[Answered]) -> Text | None:
    """A sentence on how every answer comes from the right one, None where no simple relation does it.

    Right answers are given too: a relation has to hold for them as well.
    """
    wrong = sum(difference(answer, right, TOLERANCE) is not None for answer, right, _sizes in answered)
    if wrong < FEWEST:
        return None
    for holds in (_rearranged, _constant):
        if (found := holds(answered)) is not None:
            return found
    numbers = _paired_numbers(answered)
    if numbers is None:
        return None
    if (found := _computed(numbers)) is not None:
        return _("Your numbers are {relation}.", relation=found)
    if (found := _computed([_wrong_only(*pair) for pair in numbers])) is not None:
        return _("Where they are wrong, your numbers are {relation}.", relation=found)
    if (digits := _right_digits(numbers)) is not None:
        return _(
            "Your numbers are right to about {digits} digits: is something rounded or approximated?", digits=digits
        )
    return None


def _rearranged(answered: list[Answered]) -> Text | None:
    ways: list[tuple[Text, Callable[[Any], Any]]] = [
        (_("rows and columns are swapped"), lambda right: _each(right, np.transpose)),
        (_("it is turned by 180 degrees"), lambda right: _each(right, lambda one: np.flip(one))),
        (_("left and right are swapped"), lambda right: _each(right, lambda one: np.flip(one, -1))),
        (_("top and bottom are swapped"), lambda right: _each(right, lambda one: np.flip(one, 0))),
        (_("the two parts are in the other order"), _other_order),
    ]
    for words, way in ways:
        if all(_is(answer, way(right)) for answer, right, _sizes in answered):
            return _("All values are there, but {how}.", how=words)
    return None


def _each(right: Any, way: Callable[[Any], Any]) -> Any:
    if isinstance(right, (tuple, list)):
        return type(right)(_each(one, way) for one in right)
    return way(right) if isinstance(right, np.ndarray) and right.ndim == 2 else None


def _other_order(right: Any) -> Any:
    return right[::-1] if isinstance(right, (tuple, list)) and len(right) == 2 else None


def _is(answer: Any, other: Any) -> bool:
    return other is not None and difference(answer, other, TOLERANCE) is None


def _constant(answered: list[Answered]) -> Text | None:
    first = answered[0][0]
    rights = {show(right) for _answer, right, _sizes in answered}
    if len(rights) < len(answered) // 2 or len(answered) <= FEWEST or isinstance(first, np.ndarray):
        return None
    # both ways, as a dict may have more keys than the right one
    if all(_is(answer, first) and _is(first, answer) for answer, _right, _sizes in answered):
        return _("The answer is always {value}, whatever the input.", value=show(first))
    return None


def _paired_numbers(answered: list[Answered]) -> list[PairedNumbers] | None:
    """The numbers of each answer and of the right one, None where they are not as many or not all finite."""
    pairs = []
    for answer, right, sizes in answered:
        ours, theirs = _numbers(answer), _numbers(right)
        if ours is None or theirs is None or len(ours) != len(theirs) or not all(map(math.isfinite, ours + theirs)):
            return None
        pairs.append((ours, theirs, sizes))
    return pairs


def _wrong_only(ours: Numbers, theirs: Numbers, sizes: dict[str, float]) -> PairedNumbers:
    off = [(got, right) for got, right in zip(ours, theirs, strict=True) if not _near([got], [right])]
    return [got for got, _right in off], [right for _got, right in off], sizes


def _computed(pairs: list[PairedNumbers]) -> Text | None:
    """By arithmetic on each number."""
    off = [(got, right) for ours, theirs, _ in pairs for got, right in zip(ours, theirs, strict=True) if got != right]
    if len(off) < FEWEST_NUMBERS:
        return None
    names = list(dict.fromkeys(name for _ours, _theirs, sizes in pairs for name in sizes))
    for words, way in [*_fixed_ways(), *_measured_ways(*off[0]), *_sized_ways(names)]:
        if all(_near(ours, [way(one, of) for one in theirs]) for ours, theirs, of in pairs):
            return words
    return None


def _right_digits(pairs: list[PairedNumbers]) -> int | None:
    """How many digits are right where it is some; None where numbers are far off, or whole, so that one is as far."""
    both = [(got, right) for ours, theirs, _ in pairs for got, right in zip(ours, theirs, strict=True)]
    errors = [abs(got - right) / max(abs(right), 1.0) for got, right in both]
    worst = max(errors)
    if not FINEST < worst <= COARSEST or all(got == round(got) for got, _right in both):
        return None
    return math.floor(-math.log10(worst))


def _fixed_ways() -> list[tuple[Text, Way]]:
    return [
        (_("0"), lambda _right, _: 0.0),
        (_("the right ones with the opposite sign"), lambda right, _: -right),
        (_("the absolute values of the right ones"), lambda right, _: abs(right)),
        (_("the right ones rounded down"), lambda right, _: math.floor(right)),
        (_("the right ones rounded up"), lambda right, _: math.ceil(right)),
        (_("the right ones cut to whole numbers"), lambda right, _: math.trunc(right)),
        (_("one over the right ones"), lambda right, _: 1 / right if right else math.nan),
        (_("the squares of the right ones"), lambda right, _: right * right),
        (_("the square roots of the right ones"), lambda right, _: math.sqrt(max(right, 0))),
        (_("the right ones with 0 for negative ones"), lambda right, _: max(right, 0.0)),
        (_("the right ones clipped to 0..1"), lambda right, _: min(max(right, 0.0), 1.0)),
        (_("the right ones clipped to 0..255"), lambda right, _: min(max(right, 0.0), 255.0)),
        (_("the right ones, but start again at 0 after 255, as uint8 does"), lambda right, _: math.floor(right) % 256),
    ]


def _measured_ways(got: float, right: float) -> list[tuple[Text, Way]]:
    """The factor and the difference of one pair of numbers; whether they hold for the others shows."""
    more = got - right
    said = f"+ {show(more)}" if more > 0 else f"- {show(-more)}"
    ways: list[tuple[Text, Way]] = [(_("the right ones {more}", more=said), lambda one, _: one + more)]
    if got and right and math.isfinite(factor := got / right):
        words = _("{factor} times the right ones", factor=_ratio(factor))
        ways.insert(0, (words, lambda one, _: one * factor))
    return ways


def _sized_ways(names: list[str]) -> Iterator[tuple[Text, Way]]:
    for name in names:
        yield _("the right ones times {name}", name=name), _with_size(operator.mul, name)
        yield _("the right ones divided by {name}", name=name), _with_size(operator.truediv, name)
        yield _("the right ones plus {name}", name=name), _with_size(operator.add, name)
        yield _("the right ones minus {name}", name=name), _with_size(operator.sub, name)


def _with_size(operation: Callable[[float, float], float], name: str) -> Way:
    return lambda right, sizes: operation(right, sizes[name]) if sizes.get(name) else math.nan


def _ratio(factor: float) -> str:
    for bottom in (1, 2, 3, 4, 8, 9, 16):
        top = factor * bottom
        if 0.5 < abs(top) < 1000 and abs(top - round(top)) < 1e-9:
            return f"{round(top)}" if bottom == 1 else f"{round(top)}/{bottom}"
    return f"{factor:.6g}"


def _near(got: Numbers, wanted: Numbers) -> bool:
    return all(
        one == other or abs(one - other) <= TOLERANCE.relative * max(1.0, abs(other))
        for one, other in zip(got, wanted, strict=True)
    )


def _numbers(value: Any) -> Numbers | None:
    """Every number of an answer in order, None where there is anything else in it."""
    if isinstance(value, Image.Image):
        value = np.asarray(value)
    if isinstance(value, np.ndarray):
        usable = value.dtype.kind in "biuf" and value.size <= MOST_NUMBERS
        return value.ravel().astype(float).tolist() if usable else None
    if isinstance(value, int) and value.bit_length() > MOST_BITS:
        return None
    if isinstance(value, (bool, int, float, np.integer, np.floating)):
        return [float(value)]
    if isinstance(value, Object):
        value = value.fields
    if isinstance(value, dict):
        value = [value[key] for key in sorted(value, key=str)]
    if isinstance(value, (list, tuple)):
        parts = [_numbers(one) for one in value]
        return None if any(part is None for part in parts) else [one for part in parts if part for one in part]
    return None
