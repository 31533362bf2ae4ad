"""Values in one line, cut where they get long."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable
from typing import Any

import numpy as np
from PIL import Image

from ..text import harmless
from ..values import Code, Foreign, Object

MOST_ELEMENTS = 36
UNSAID = (np.float64, np.int64, np.complex128, np.bool_)  # what typing the list would give
MOST_CHARACTERS = 300


def show(value: Any) -> str:
    """One line for a value: ``[[0, 1]]`` for a small array, its shape for a large one."""
    return harmless(_show(value, 0), MOST_CHARACTERS)


def _show(value: Any, depth: int) -> str:
    if depth > 4:
        return "…"
    if isinstance(value, np.ndarray):
        return _show_array(value)
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, int) and value.bit_length() > 200:
        return f"an integer of {value.bit_length()} bits"
    if isinstance(value, Image.Image):
        return f"<picture {value.mode} {value.width}x{value.height}>"
    if isinstance(value, Foreign):
        return f"<{value.type_name}>"
    if isinstance(value, Code):
        return value.expression
    if isinstance(value, Object):
        inside = [_show(field, depth + 1) for field in value.fields.values()]
        return f"{value.type_name}({', '.join(inside)})"
    if isinstance(value, dict):
        inside = [f"{_show(key, depth + 1)}: {_show(item, depth + 1)}" for key, item in _first(value.items())]
        return "{" + ", ".join(inside + _rest(value)) + "}"
    if isinstance(value, (list, tuple)):
        inside = [_show(item, depth + 1) for item in _first(value)] + _rest(value)
        if isinstance(value, list):
            return f"[{', '.join(inside)}]"
        return f"({', '.join(inside)}{',' if len(inside) == 1 else ''})"
    if isinstance(value, (str, bytes)):
        value = value[:MOST_CHARACTERS]
    return repr(value)


def _show_array(array: np.ndarray[Any, Any]) -> str:
    if array.size > MOST_ELEMENTS:
        return f"<{array.dtype} array of shape {array.shape}>"
    if array.size == 0:
        return f"<empty array of shape {array.shape}>"
    exact = array.dtype.kind == "f" and bool((np.abs(array) < 2**53).all())
    whole = exact and bool((array == np.round(array)).all())
    kind = "" if array.dtype in UNSAID else f"{array.dtype} "
    return kind + _show((array.astype(object) if not whole else array.astype(np.int64)).tolist(), 0)


def _first(items: Iterable[Any]) -> list[Any]:
    return list(itertools.islice(items, MOST_ELEMENTS))


def _rest(items: Collection[Any]) -> list[str]:
    return ["…"] if len(items) > MOST_ELEMENTS else []
