"""Is an answer right? One comparison for everything: strict on shape and kind, lenient on containers and scalars."""

from __future__ import annotations

import math
from typing import Any

import msgspec
import numpy as np
from PIL import Image

from ..text import Text
from ..values import Foreign
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
        where = Text(f"at {self.place}: ", f"{self.place} の値: ") if self.place else Text("", "")
        if self.expected is None:
            return where + self.problem
        if not reveal:
            return where + self.problem + Text(", which is not right", "。正しくありません")
        shown = show(self.expected)
        return where + self.problem + Text(f"; expected {shown}", f"(正しい値: {shown})")


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
    return _in_scalar(answer, expected, tolerance, place)


def _in_dict(answer: Any, expected: dict[Any, Any], tolerance: Tolerance, place: str) -> Difference | None:
    if not isinstance(answer, dict):
        return _wrong_kind(place, answer, Text("a dict", "dict"))
    for key, right in expected.items():
        inner = f"{place}[{key!r}]"
        if key not in answer:
            return Difference(place, Text(f"the key {key!r} is missing", f"キー {key!r} がありません"))
        if found := difference(answer[key], right, tolerance, inner):
            return found
    return None


def _in_sequence(answer: Any, expected: Any, tolerance: Tolerance, place: str) -> Difference | None:
    if not isinstance(answer, (list, tuple)):
        kind = Text("a list", "list") if isinstance(expected, list) else Text("a tuple", "tuple")
        return _wrong_kind(place, answer, kind)
    if len(answer) != len(expected):
        return Difference(
            place,
            Text(f"{len(answer)} items came back, not {len(expected)}", f"要素数が {len(answer)} です"),
        )
    for index, (item, right) in enumerate(zip(answer, expected, strict=True)):
        if found := difference(item, right, tolerance, f"{place}[{index}]"):
            return found
    return None


def _in_array(answer: Any, expected: np.ndarray[Any, Any], tolerance: Tolerance, place: str) -> Difference | None:
    if not isinstance(answer, np.ndarray):
        return _wrong_kind(place, answer, Text("a NumPy array", "NumPy 配列"))
    if answer.shape != expected.shape:
        return Difference(
            place,
            Text(
                f"its shape is {answer.shape}, not {expected.shape}",
                f"形が {answer.shape} です。{expected.shape} にしてください",
            ),
        )
    if answer.dtype == expected.dtype and answer.tobytes() == expected.tobytes():
        return None
    if answer.dtype.kind not in "biufc":
        return Difference(place, Text(f"it is an array of {answer.dtype}", f"{answer.dtype} の配列です"))
    if answer.dtype.kind == "c" and expected.dtype.kind != "c":
        return Difference(place, Text("its values are complex numbers", "値が複素数になっています"))
    if expected.dtype.kind in "iu" and answer.dtype.kind == "f":
        expected = expected.astype(np.float64)
    ours = answer.astype(np.complex128 if expected.dtype.kind == "c" else np.float64)
    wrong = ~_close(ours, expected, tolerance)
    if tolerance.absolute < 1 and answer.dtype.kind in "biu" and expected.dtype.kind in "biu":
        wrong |= answer != expected  # whole numbers are exact, also where a float would round them
    if not wrong.any():
        return None
    index = tuple(int(part) for part in np.argwhere(wrong)[0])
    value, right = answer[index], expected[index]
    shown = f"{place or 'answer'}[{', '.join(map(str, index))}]" if index else place
    count = int(wrong.sum())
    others_en = f" ({count} of {wrong.size} values are off)" if wrong.size > 1 else ""
    others_ja = f"({wrong.size} 個のうち {count} 個が違います)" if wrong.size > 1 else ""
    text = Text(f"got {show(value)}{others_en}", f"{show(value)} になっています{others_ja}")
    return Difference(shown, text, right)


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
        return _wrong_kind(place, answer, Text("a Pillow picture", "Pillow の画像"))
    if answer.mode != expected.mode:
        problem = Text(f"its mode is {answer.mode!r}", f"モードが {answer.mode!r} です")
        return Difference(place, problem, expected.mode)
    if answer.size != expected.size:
        problem = Text(f"its size is {answer.size}", f"大きさが {answer.size} です")
        return Difference(place, problem, f"size {expected.size}")
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
        except OverflowError:
            right = False
    else:
        right = bool(answer == expected)
    if right:
        return None
    return Difference(place, Text(f"got {show(answer)}", f"{show(answer)} になっています"), expected)


def _kind(expected: Any) -> tuple[Text, tuple[type, ...]]:
    if expected is None:
        return Text("None", "None"), (type(None),)
    if isinstance(expected, (bool, np.bool_)):
        return Text("True or False", "True または False"), (bool, np.bool_)
    if isinstance(expected, (int, np.integer)):
        return Text("an int", "整数 (int)"), (int, np.integer)
    if isinstance(expected, (float, np.floating)):
        return Text("a float", "小数 (float)"), (int, float, np.integer, np.floating)
    if isinstance(expected, (complex, np.complexfloating)):
        return Text("a number", "数"), (int, float, complex, np.number)
    return Text(f"a {type(expected).__name__}", type(expected).__name__), (type(expected),)


def _wrong_kind(place: str, answer: Any, kind: Text) -> Difference:
    name = answer.type_name if isinstance(answer, Foreign) else type(answer).__name__
    if answer is None:
        return Difference(
            place,
            Text(
                f"got None, not {kind.en} (is a return missing?)",
                f"None が返りました。{kind.ja} を返してください (return を忘れていませんか)",
            ),
        )
    if isinstance(answer, np.ndarray):
        name = f"array of shape {answer.shape}"
    article = "an" if name[:1].lower() in "aeiou" else "a"
    return Difference(
        place, Text(f"got {article} {name}, not {kind.en}", f"{name} が返りました。{kind.ja} を返してください")
    )


def _finite(value: Any) -> bool:
    return bool(np.isfinite(value))
