"""Calls in messages are code: pasted, they give the very same arguments."""

from typing import Any

import numpy as np
import pytest
from PIL import Image

from saiten.answers import show_call

ARGUMENTS: list[Any] = [
    np.array([[1.0, 2], [0.05, -3]]),
    np.array([[10.0, 20], [30, 100.0]]),
    np.array([0.5, 1e-300, 1e300, 3.0]),
    np.array([np.nan, np.inf, -np.inf]),
    np.array([[0, 255]], dtype=np.uint8),
    np.array([2**40, -1]),
    np.array([True, False]),
    np.array([1 + 2j]),
    np.array([0.1], dtype=np.float32),
    np.array(5.0),
    np.zeros((0, 3)),
    np.zeros((0,), dtype=np.int64),
    np.zeros((0,), dtype=bool),
    np.zeros((64, 80)),
    np.full((9, 9), 7, dtype=np.uint16),
    [(1, 2, 3), [], {"op": "conv", "k": 3}, "日本 'x'\n", None, True, b"\0"],
    (1,),
    0.1,
    float("nan"),
    2**31 - 1,
    Image.fromarray(np.array([[0, 91], [7, 255]], dtype=np.uint8)),
    Image.fromarray(np.array([[[0, 1, 2], [3, 4, 5]]], dtype=np.uint8)),
    Image.fromarray(np.array([[True, False, True]])),
    Image.fromarray(np.array([[1.5, -2]], dtype=np.float32)),
    Image.fromarray(np.array([[-7, 70000]], dtype=np.int32)),
    Image.frombytes("HSV", (1, 2), bytes(range(6))),
    Image.frombytes("CMYK", (2, 1), bytes(range(8))),
]


def pasted(code: str) -> tuple[tuple[Any, ...], dict[str, Any]]:
    names = {"np": np, "Image": Image, "f": lambda *args, **kwargs: (args, kwargs)}
    given: tuple[tuple[Any, ...], dict[str, Any]] = eval(code, names)
    return given


@pytest.mark.parametrize("value", ARGUMENTS, ids=lambda value: show_call("f", (value,), {})[:60])
def test_what_is_pasted_is_what_was_asked(value):
    (given,), _ = pasted(show_call("f", (value,), {}))
    assert type(given) is type(value)
    if isinstance(value, np.ndarray):
        assert (given.dtype, given.shape) == (value.dtype, value.shape)
        np.testing.assert_array_equal(given, value)
    elif isinstance(value, Image.Image):
        assert (given.mode, given.size, given.tobytes()) == (value.mode, value.size, value.tobytes())
    else:
        assert repr(given) == repr(value)


def test_keywords_stay_keywords():
    assert pasted(show_call("f", (3,), {"wrt": "W", "x": 0.5})) == ((3,), {"wrt": "W", "x": 0.5})


def test_a_matrix_of_floats_is_short():
    assert show_call("zero_pad", (np.array([[1.0, 2], [3, 10]]), 1), {}) == "zero_pad(np.array([[1.0, 2], [3, 10]]), 1)"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (np.arange(100.0), "<float64 array of shape (100,)>"),
        ([np.arange(100.0)], "[<float64 array of shape (100,)>]"),
        ({"x": np.arange(100.0)}, "{'x': <float64 array of shape (100,)>}"),
        (Image.new("P", (2, 2)), "<picture P 2x2>"),
    ],
)
def test_what_is_too_large_to_type_is_described(value, shown):
    assert show_call("f", (value,), {}) == f"f({shown})"
