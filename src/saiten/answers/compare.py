"""Is an answer right? One comparison for everything: strict on shape and kind, lenient on containers and scalars."""

from __future__ import annotations

import math
from typing import Any

import msgspec
import numpy as np
from PIL import Image

from ..text import Text, _, plural
from ..values import Foreign, Object
from .show import show


class Tolerance(msgspec.Struct, frozen=True):
    """How far a float may be off: ``relative`` of the right value or ``absolute``, whichever is more.

    ``near_zero`` is the absolute tolerance where the right value is exactly 0 (default: ``absolute``). With ``norm``,
    an array is judged by the Euclidean norm of its error against the norm of the right array.
    """

    relative: float = 1e-9
    absolute: float = 1e-12
    near_zero: float | None = None
    norm: bool = False

    def allows(self, answer: float | complex, expected: float | complex) -> bool:
        if not _finite(expected):
            return answer == expected or (answer != answer and expected != expected)
        allowed = max(self.relative * abs(expected), self.absolute)
        if expected == 0 and self.near_zero is not None:
            allowed = self.near_zero
        return bool(abs(answer - expected) <= allowed)


EXACT = Tolerance(0.0, 0.0)


class Difference(msgspec.Struct, frozen=True):
    """Where an answer is not right: ``place`` as a student would index it, ``problem`` in words."""

    place: str
    problem: Text
    expected: Any = None

    def text(self, reveal: bool) -> Text:
        text = self.problem
        if self.expected is not None and reveal:
            text = _("{problem}; expected {expected}", problem=text, expected=show(self.expected))
        elif self.expected is not None:
            text = _("{problem}, which is not right", problem=text)
        return _("at {place}: {problem}", place=self.place, problem=text) if self.place else text


def difference(answer: Any, expected: Any, tolerance: Tolerance, place: str = "") -> Difference | None:
    """Return the first place where ``answer`` is not ``expected``, None where it is right everywhere."""
    if type(answer) is type(expected) and type(answer) in (int, float, str) and answer == expected:
        return None
    if isinstance(expected, dict):
        return _in_dict(answer, expected, tolerance, place)
    if isinstance(expected, (list, tuple)):
        return _in_sequence(answer, expected, tolerance, place)
    if isinstance(expected, np.ndarray):
        return _in_array(answer, expected, tolerance, place)
    if isinstance(expected, Image.Image):
        return _in_picture(answer, expected, tolerance, place)
    if isinstance(expected, Object):
        return _in_object(answer, expected, tolerance, place)
    return _in_scalar(answer, expected, tolerance, place)


def _in_dict(answer: Any, expected: dict[Any, Any], tolerance: Tolerance, place: str) -> Difference | None:
    if not isinstance(answer, dict):
        return _wrong_kind(place, answer, _("a dict"))
    for key, right in expected.items():
        inner = f"{place}[{key!r}]"
        if key not in answer:
            return Difference(place, _("the key {key} is missing", key=repr(key)))
        if found := difference(answer[key], right, tolerance, inner):
            return found
    return None


def _in_sequence(answer: Any, expected: Any, tolerance: Tolerance, place: str) -> Difference | None:
    if not isinstance(answer, (list, tuple)):
        return _wrong_kind(place, answer, _("a list") if isinstance(expected, list) else _("a tuple"))
    if len(answer) != len(expected):
        problem = plural(
            "{number} item came back, not {right}",
            "{number} items came back, not {right}",
            len(answer),
            right=len(expected),
        )
        return Difference(place, problem)
    for index, (item, right) in enumerate(zip(answer, expected, strict=True)):
        if found := difference(item, right, tolerance, f"{place}[{index}]"):
            return found
    return None


def _in_object(answer: Any, expected: Object, tolerance: Tolerance, place: str) -> Difference | None:
    """``answer`` may be the object itself, in a student's own run."""
    kinds = [answer.type_name] if isinstance(answer, Object) else [kind.__name__ for kind in type(answer).__mro__]
    if expected.type_name not in kinds:
        return _wrong_kind(place, answer, _of_type(expected.type_name))
    for name, right in expected.fields.items():
        if not hasattr(answer, name):
            return Difference(place, _("it has no attribute {name}", name=name))
        if found := difference(getattr(answer, name), right, tolerance, f"{place or 'answer'}.{name}"):
            return found
    return None


def _in_array(answer: Any, expected: np.ndarray[Any, Any], tolerance: Tolerance, place: str) -> Difference | None:
    if not isinstance(answer, np.ndarray):
        return _wrong_kind(place, answer, _("a NumPy array"))
    if answer.shape != expected.shape:
        problem = _("its shape is {shape}, not {right}", shape=answer.shape, right=expected.shape)
        return Difference(place, problem)
    if answer.dtype == expected.dtype and answer.tobytes() == expected.tobytes():
        return None
    if answer.dtype.kind not in "biufc":
        return Difference(place, _("it is an array of {dtype}, not of numbers", dtype=answer.dtype))
    if answer.dtype.kind == "c" and expected.dtype.kind != "c":
        return Difference(place, _("its values are complex numbers, not real ones"))
    wrong = wrong_cells(answer, expected, tolerance)
    if not wrong.any():
        return None
    index = tuple(int(part) for part in np.argwhere(wrong)[0])
    value, right = answer[index], expected[index]
    shown = f"{place or 'answer'}[{', '.join(map(str, index))}]" if index else place
    problem = _("got {value}", value=show(value))
    if wrong.size > 1:
        problem = plural(
            "{problem} ({number} of {size} values is off)",
            "{problem} ({number} of {size} values are off)",
            int(wrong.sum()),
            problem=problem,
            size=wrong.size,
        )
    return Difference(shown, problem, right)


def wrong_cells(
    answer: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], tolerance: Tolerance
) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Which cells of an array of numbers are wrong; both have the same shape."""
    if expected.dtype.kind in "iu" and answer.dtype.kind == "f":
        expected = expected.astype(np.float64)
    ours = answer.astype(np.complex128 if expected.dtype.kind == "c" else np.float64)
    wrong: np.ndarray[Any, np.dtype[np.bool_]] = ~_close(ours, expected, tolerance)
    if tolerance.absolute < 1 and answer.dtype.kind in "biu" and expected.dtype.kind in "biu":
        wrong |= answer != expected  # whole numbers are exact, also where a float would round them
    return wrong


def _close(
    answer: np.ndarray[Any, Any], expected: np.ndarray[Any, Any], tolerance: Tolerance
) -> np.ndarray[Any, np.dtype[np.bool_]]:
    with np.errstate(all="ignore"):
        error = np.abs(answer - expected)
        allowed = np.maximum(tolerance.relative * np.abs(expected), tolerance.absolute)
        if tolerance.near_zero is not None:
            allowed = np.where(expected == 0, tolerance.near_zero, allowed)
        norm = float(np.linalg.norm(expected)) if tolerance.norm else math.inf
        if math.isfinite(norm) and np.isfinite(answer).all():
            total = max(tolerance.relative * norm, tolerance.absolute)
            if float(np.linalg.norm(answer - expected)) <= total:
                return np.ones(expected.shape, dtype=np.bool_)
            allowed = np.full(expected.shape, total / max(1.0, math.sqrt(expected.size)))
        same = (answer == expected) | (np.isnan(answer) & np.isnan(expected))
        finite = np.isfinite(expected) & np.isfinite(answer)
        close: np.ndarray[Any, np.dtype[np.bool_]] = np.where(finite, error <= allowed, same)
        return close


def _in_picture(answer: Any, expected: Image.Image, tolerance: Tolerance, place: str) -> Difference | None:
    if not isinstance(answer, Image.Image):
        return _wrong_kind(place, answer, _("a Pillow picture"))
    if answer.mode != expected.mode:
        return Difference(place, _("its mode is {mode}", mode=repr(answer.mode)), expected.mode)
    if answer.size != expected.size:
        return Difference(place, _("its size is {size}", size=answer.size), expected.size)
    if expected.mode == "P":  # the same colours may stand in another order in the palette
        answer, expected = answer.convert("RGBA"), expected.convert("RGBA")
    return _in_array(np.asarray(answer), np.asarray(expected), tolerance, place or "pixels")


def _in_scalar(answer: Any, expected: Any, tolerance: Tolerance, place: str) -> Difference | None:
    kind, allowed = _kind(expected)
    if isinstance(answer, np.ndarray) and answer.ndim == 0:
        answer = answer[()]
    a_truth_value = isinstance(answer, (bool, np.bool_))
    if not isinstance(answer, allowed) or (a_truth_value and bool not in allowed):
        return _wrong_kind(place, answer, kind)
    if isinstance(expected, (float, complex, np.inexact)):
        number: Any = complex if isinstance(expected, (complex, np.complexfloating)) else float
        try:
            right = tolerance.allows(number(answer), number(expected))
        except OverflowError:  # too large for a float, or for the absolute value of a complex number
            right = bool(answer == number(expected))  # with NumPy's number it would overflow again
    else:
        right = bool(answer == expected)
    if right:
        return None
    return Difference(place, _("got {value}", value=show(answer)), expected)


def _kind(expected: Any) -> tuple[Text, tuple[type, ...]]:
    if expected is None:
        return _("None"), (type(None),)
    if isinstance(expected, (bool, np.bool_)):
        return _("True or False"), (bool, np.bool_)
    if isinstance(expected, (int, np.integer)):
        return _("an int"), (int, np.integer)
    if isinstance(expected, (float, np.floating)):
        return _("a float"), (int, float, np.integer, np.floating)
    if isinstance(expected, (complex, np.complexfloating)):
        return _("a number"), (int, float, complex, np.number)
    return _of_type(type(expected).__name__), (type(expected),)


def _wrong_kind(place: str, answer: Any, kind: Text) -> Difference:
    if answer is None:
        return Difference(place, _("got None, not {kind} (is a return missing?)", kind=kind))
    if isinstance(answer, np.ndarray):
        given = _("an array of shape {shape}", shape=answer.shape)
    else:
        given = _of_type(answer.type_name if isinstance(answer, (Foreign, Object)) else type(answer).__name__)
    return Difference(place, _("got {given}, not {kind}", given=given, kind=kind))


def _of_type(name: str) -> Text:
    return _("an {type}", type=name) if name[:1].lower() in "aeiou" else _("a {type}", type=name)


def _finite(value: Any) -> bool:
    return bool(np.isfinite(value))
