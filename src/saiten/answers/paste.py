"""Calls as Python code that a student can paste, with NumPy as ``np`` and Pillow's ``Image``."""

from __future__ import annotations

import ast
import math
from collections.abc import Collection
from typing import Any

import numpy as np
from PIL import Image

from ..text import harmless
from ..values import Code, Object
from .show import MOST_CHARACTERS, MOST_ELEMENTS, show

TYPED_BY_LITERALS = (np.float64, np.int64, np.complex128, np.bool_)
TYPES_OF_PICTURES = {"L": "uint8", "LA": "uint8", "RGB": "uint8", "RGBA": "uint8", "I": "int32", "F": "float32"}


def show_call(function: str | Code, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """The call as it can be pasted: ``turned(np.array([[1.0, 2]]), 1)``. What is too large is only described.

    An expression that is called is shown with the arguments in it: ``Dual(1.0, 2.0) * 3.0`` for ``lambda a, b: a * b``.
    """
    if isinstance(function, Code):
        if function.shown:
            return function.shown
        inside = _inserted(function.expression, args, kwargs)
        if inside is not None:
            return harmless(inside, 2 * MOST_CHARACTERS)
        function = f"({function.expression})"
    parts = [*map(paste, args), *(f"{name}={paste(value)}" for name, value in kwargs.items())]
    return f"{function}({', '.join(parts)})"


def _inserted(expression: str, args: tuple[Any, ...], kwargs: dict[str, Any]) -> str | None:
    """The body of a function with the arguments in it, None where that is not as simple."""
    function = ast.parse(expression, mode="eval").body
    codes = _codes([*args, *kwargs.values()])
    if not isinstance(function, ast.Lambda) or codes is None or sum(map(len, codes)) > 2 * MOST_CHARACTERS:
        return None
    names = [one.arg for one in function.args.args]
    bound = [node for node in ast.walk(function) if isinstance(node, ast.arg)]
    if len(names) != len(codes) or len(bound) != len(names):
        return None
    given = dict(zip([*names[: len(args)], *kwargs], codes, strict=True))
    try:
        return ast.unparse(_Insertion(given).visit(function.body))
    except (SyntaxError, RecursionError):
        return None


class _Insertion(ast.NodeTransformer):
    def __init__(self, codes: dict[str, str]) -> None:
        self.codes = codes

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return ast.parse(self.codes[node.id], mode="eval").body if node.id in self.codes else node


def paste(value: Any) -> str:
    """The value as code."""
    code = _code(value)
    return harmless(code, 2 * MOST_CHARACTERS) if code is not None else show(value)


def _code(value: Any) -> str | None:
    """None where there is no code of a reasonable length."""
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float):
        return _float(value)
    if isinstance(value, Image.Image):
        return _picture(value)
    if isinstance(value, Code):
        return value.expression
    if isinstance(value, Object):
        inside = _codes(value.fields.values())
        return f"{value.type_name}({', '.join(inside)})" if inside is not None else None
    if isinstance(value, dict):
        inside = _codes(value.values())
        if inside is None:
            return None
        return "{" + ", ".join(f"{key!r}: {code}" for key, code in zip(value, inside, strict=True)) + "}"
    if isinstance(value, (list, tuple)):
        inside = _codes(value)
        if inside is None:
            return None
        joined = ", ".join(inside)
        return f"[{joined}]" if isinstance(value, list) else f"({joined}{',' if len(inside) == 1 else ''})"
    return repr(value) if isinstance(value, (str, bytes, int, complex, type(None))) else None


def _codes(values: Collection[Any]) -> list[str] | None:
    codes = [_code(value) for value in values] if len(values) <= MOST_ELEMENTS else [None]
    found = [code for code in codes if code is not None]
    return found if len(found) == len(codes) else None


def _float(value: float) -> str:
    if math.isfinite(value):
        return repr(value)
    return "np.nan" if math.isnan(value) else "np.inf" if value > 0 else "-np.inf"


def _array(array: np.ndarray[Any, Any]) -> str | None:
    typed = "" if array.dtype in TYPED_BY_LITERALS else f", dtype=np.{array.dtype}"
    if array.size == 0:
        typed = "" if array.dtype == np.float64 else f", dtype=np.{array.dtype}"
        return f"np.zeros({array.shape}{typed})"
    if array.size > MOST_ELEMENTS:
        first = array.flat[0]
        return f"np.full({array.shape}, {_code(first)}{typed})" if (array == first).all() else None
    literal = _code(array.tolist())
    if literal is not None and array.dtype.kind == "f":
        literal = _shorter(literal)
    return f"np.array({literal}{typed})"


def _shorter(floats: str) -> str:
    """Whole numbers without ``.0`` but for the first, which is enough to make an array of floats."""
    first, dot, rest = floats.partition(".0")
    return first + dot + rest.replace(".0,", ",").replace(".0]", "]")


def _picture(picture: Image.Image) -> str | None:
    kind = TYPES_OF_PICTURES.get(picture.mode)
    pixels = np.asarray(picture)
    if picture.mode == "1":
        code = _array(pixels)
    elif kind is not None:
        code = _array(pixels.astype(kind))
    elif picture.mode != "P" and pixels.size <= MOST_ELEMENTS:
        return f'Image.frombytes("{picture.mode}", {picture.size}, bytes({list(picture.tobytes())}))'
    else:
        code = None
    return f"Image.fromarray({code})" if code is not None else None
