"""Values and calls as they stand in messages."""

import numpy as np
import pytest
from PIL import Image

from saiten.answers.show import MOST_CHARACTERS, MOST_ELEMENTS, show
from saiten.values import Foreign


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "None"),
        (True, "True"),
        (3, "3"),
        (0.1, "0.1"),
        (1 / 3, "0.3333333333"),
        (2.0, "2"),
        (float("nan"), "nan"),
        (1e300, "1e+300"),
        (np.float32(0.5), "0.5"),
        (np.int64(7), "7"),
        (1 + 2j, "(1+2j)"),
        ("a\nb\x1b[31m", r"'a\nb\x1b[31m'"),
        (b"\0", r"b'\x00'"),
        ((1,), "(1,)"),
        ((1, 2.5), "(1, 2.5)"),
        ([], "[]"),
        ({"op": "conv", "k": 3}, "{'op': 'conv', 'k': 3}"),
        (np.array([[0.0, 1], [2, -3]]), "[[0, 1], [2, -3]]"),
        (np.array([0.5, np.nan]), "[0.5, nan]"),
        (np.array([1e20, 1.0]), "[1e+20, 1]"),
        (np.array([1j]), "[1j]"),
        (np.array([True]), "[True]"),
        (np.array(5.0), "5"),
        (np.zeros((0, 3)), "<empty array of shape (0, 3)>"),
        (np.zeros((7, 6)), "<float64 array of shape (7, 6)>"),
        (Image.new("L", (3, 2)), "<picture L 3x2>"),
        (Foreign("generator"), "<generator>"),
        (10**400, "an integer of 1329 bits"),
        (-(10**400), "an integer of 1329 bits"),
        ([[[[[[1]]]]]], "[[[[[…]]]]]"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_show(value, shown):
    assert show(value) == shown


@pytest.mark.parametrize("value", [list(range(99)), tuple(range(99)), dict.fromkeys(range(99), 0)], ids=type)
def test_long_containers_are_cut(value):
    shown = show(value)
    assert "35" in shown
    assert "36" not in shown
    assert shown[:-1].endswith(", …")
    kept = list(value)[:MOST_ELEMENTS]
    assert "…" not in show(dict.fromkeys(kept, 0) if isinstance(value, dict) else type(value)(kept))


@pytest.mark.parametrize("value", ["x" * 10**6, b"\0" * 10**6, ["x" * 200] * 30, {"x" * 10**6: 1}], ids=type)
def test_nothing_is_long(value):
    assert len(show(value)) <= MOST_CHARACTERS
