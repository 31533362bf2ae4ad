"""When an answer is wrong: what the failing inputs have in common and the passing ones do not."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from PIL import Image

from ..text import Text, _
from ..values import Call
from .errors import GraderFault

# the arguments of one input make it true or not
Condition = Callable[..., bool]

FEWEST_FAILING, FEWEST_INPUTS = 2, 8
MOST_LIKELY_CHANCE = 0.01  # that as many failing inputs share a trait by accident
MANY = 10**6


def only_when(
    function: Callable[..., Any], inputs: Sequence[tuple[Call, bool]], conditions: dict[Text, Condition]
) -> Text | None:
    """A sentence on the one trait that every failing input has, if the passing ones show that this is no accident.

    ``inputs``: each call with whether its answer was wrong. ``conditions`` of the author are tried first.
    """
    inputs_traits = [(_traits(function, one, conditions), failed) for one, failed in inputs]
    failing = [found for found, failed in inputs_traits if failed]
    if len(failing) < FEWEST_FAILING or len(inputs) < FEWEST_INPUTS or len(failing) == len(inputs):
        return None
    having = {
        trait: sum(trait in found for found, _failed in inputs_traits)
        for trait in failing[0]
        if all(trait in found for found in failing)
    }
    ways = math.comb(len(inputs), len(failing))
    telling = [trait for trait, count in having.items() if math.comb(count, len(failing)) <= MOST_LIKELY_CHANCE * ways]
    return min(telling, key=lambda trait: having[trait]) if telling else None


def sizes(function: Callable[..., Any], one: Call) -> dict[str, float]:
    """What a call's arguments can be counted as: ``{"k": 3, "X.shape[0]": 2}``."""
    counted: dict[str, float] = {}
    for name, value in bound_arguments(function, one).items():
        if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
            counted[name] = float(value)
        elif isinstance(value, np.ndarray):
            counted |= {f"{name}.shape[{axis}]": float(size) for axis, size in enumerate(value.shape)}
        elif isinstance(value, (list, tuple)):
            counted[f"len({name})"] = float(len(value))
    return counted


def bound_arguments(function: Callable[..., Any], one: Call) -> dict[str, Any]:
    """The arguments by the names that the reference gives them, defaults included."""
    args, kwargs = one
    try:
        bound = inspect.signature(function).bind(*args, **kwargs)
    except (TypeError, ValueError):
        return {}
    bound.apply_defaults()
    return bound.arguments


def _traits(function: Callable[..., Any], one: Call, conditions: dict[Text, Condition]) -> list[Text]:
    args, kwargs = one
    try:
        found = [_when(words) if holds(*args, **kwargs) else _never(words) for words, holds in conditions.items()]
    except Exception as error:
        raise GraderFault(f"a condition of when= failed: {type(error).__name__}: {error}") from error
    for name, value in bound_arguments(function, one).items():
        found += map(_when, _of(name, value))
    return list(dict.fromkeys(found))


def _when(trait: Text) -> Text:
    return _("Only when {trait}.", trait=trait)


def _never(trait: Text) -> Text:
    return _("Never when {trait}.", trait=trait)


def _of(name: str, value: Any) -> Iterator[Text]:
    if value is None or isinstance(value, (bool, str)):
        yield _("{name} is {value}", name=name, value=repr(value))
    elif isinstance(value, (int, np.integer)):
        yield from _of_int(name, int(value))
    elif isinstance(value, float):
        yield from _of_float(name, value)
    elif isinstance(value, np.ndarray):
        yield from _of_array(name, value)
    elif isinstance(value, Image.Image):
        yield _("{name} has the mode {mode}", name=name, mode=value.mode)
        if value.mode != "L":
            yield _("{name} does not have the mode L", name=name)
    elif isinstance(value, (list, tuple)):
        yield from _of_sequence(name, value)


def _of_int(name: str, value: int) -> Iterator[Text]:
    if value in (0, 1):
        yield _("{name} is {value}", name=name, value=value)
    if value < 0:
        yield _("{name} is negative", name=name)
    if value > 0:
        yield _("{name} is above 0", name=name)
    if value > 1:
        yield _("{name} is above 1", name=name)
    if value > MANY:
        yield _("{name} is very large", name=name)
    yield _("{name} is even", name=name) if value % 2 == 0 else _("{name} is odd", name=name)


def _of_float(name: str, value: float) -> Iterator[Text]:
    if value in (0, 1):
        yield _("{name} is {value}", name=name, value=f"{value:g}")
    if value != 1:
        yield _("{name} is not 1", name=name)
    if value < 0:
        yield _("{name} is negative", name=name)
    if 0 < value < 1:
        yield _("{name} is between 0 and 1", name=name)
    if value > 1:
        yield _("{name} is above 1", name=name)


def _of_array(name: str, value: np.ndarray[Any, Any]) -> Iterator[Text]:
    if value.dtype.kind in "iu":
        yield _("{name} holds whole numbers ({kind})", name=name, kind=value.dtype)
        yield _("{name} holds whole numbers of a NumPy type", name=name)
    if value.ndim != 2:
        yield _("{name} does not have two axes", name=name)
        return
    rows, columns = value.shape
    if rows == columns:
        side = _("{name} has an even side", name=name) if rows % 2 == 0 else _("{name} has an odd side", name=name)
        yield from (_("{name} is square", name=name), side)
    else:
        yield _("{name} is not square", name=name)
        yield (
            _("{name} has more rows than columns", name=name)
            if rows > columns
            else _("{name} has more columns than rows", name=name)
        )
    if rows == 1:
        yield _("{name} has one row", name=name)
    if columns == 1:
        yield _("{name} has one column", name=name)
    if rows > 1:
        yield _("{name} has several rows", name=name)
    if columns > 1:
        yield _("{name} has several columns", name=name)
    if value.dtype.kind in "if" and (value < 0).any():
        yield _("{name} holds negative numbers", name=name)


def _of_sequence(name: str, value: Sequence[Any]) -> Iterator[Text]:
    if not value:
        yield _("{name} is empty", name=name)
    if len(value) == 1:
        yield _("{name} has one item", name=name)
    if len(value) > 1:
        yield _("{name} has several items", name=name)
    if len(set(map(repr, value))) < len(value):
        yield _("an item of {name} comes again", name=name)
    for item in value:
        if isinstance(item, dict):
            yield from _of_item(name, item)


def _of_item(name: str, item: dict[Any, Any]) -> Iterator[Text]:
    for key, value in item.items():
        if isinstance(value, str):
            yield _("{name} has an item with {key} = {value}", name=name, key=repr(key), value=repr(value))
        else:
            yield _("{name} has an item with {key}", name=name, key=repr(key))
            if isinstance(value, int) and value > 1:
                yield _("{name} has an item with {key} above 1", name=name, key=repr(key))
