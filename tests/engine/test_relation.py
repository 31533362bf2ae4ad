"""How wrong answers relate to right ones: said only where it holds for every answer."""

import math
import operator

import numpy as np
import pytest
from PIL import Image

from saiten.answers.relation import relation

RIGHT = [2.5, -4.0, 7.25, 300.5, 0.0]
MATRICES = [np.array([[1.0, 2], [3, 5]]), np.array([[4.0, 0], [9, 1]]), np.array([[-1.0, 8], [2, 2]])]


def words(answers, rights, sizes=None):
    found = relation(list(zip(answers, rights, sizes or [{}] * len(rights), strict=True)))
    return found.en if found is not None else None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda x: -x, "opposite sign"),
        (abs, None),  # one negative number is no evidence
        (math.floor, "rounded down"),
        (math.ceil, "rounded up"),
        (lambda x: 2 * x, "2 times the right"),
        (lambda x: x / 8, "1/8 times"),
        (lambda x: x + 3, "right ones + 3"),
        (lambda x: x - 0.5, "right ones - 0.5"),
        (lambda x: x * x, "squares"),
        (lambda x: x + 1e-13, None),
        (lambda x: x * (1 + 1e-6 * math.sin(x)), "right to about 6 digits"),
        (lambda x: x * (1 + 1e-2 * math.sin(x)), None),
        (lambda x: x if x < 100 else x + 1, None),  # one wrong answer
        (lambda x: x if x < 1 else x + 1, "Where they are wrong, your numbers are the right ones + 1."),
        (lambda x: x if x < 1 else 0, "Where they are wrong, your numbers are 0."),
        (lambda x: 2 * x if x != 7.25 else 14.6, None),  # does not hold for one of them
    ],
)
def test_numbers(change, said):
    found = words([change(x) for x in RIGHT], RIGHT)
    assert found is None if said is None else said in found, found


def test_a_type_that_is_too_narrow():
    rights = [np.array([[260, 20], [1000, 256]]), np.array([[300, 255]]), np.array([[700]])]
    assert "uint8" in words([(one % 256).astype(np.uint8) for one in rights], rights)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (np.transpose, "rows and columns are swapped"),
        (lambda one: one[::-1, ::-1], "180 degrees"),
        (np.fliplr, "left and right"),
        (np.flipud, "top and bottom"),
        (lambda one: one + np.eye(2), "Where they are wrong, your numbers are the right ones + 1."),
        (lambda one: one + one[::-1] ** 2, None),
    ],
)
def test_matrices(change, said):
    found = words([change(one) for one in MATRICES], MATRICES)
    assert found is None if said is None else said in found, found


def test_a_pair_in_the_other_order():
    rights = [(one, -one) for one in MATRICES]
    assert "other order" in words([pair[::-1] for pair in rights], rights)
    assert words(rights, rights) is None


def test_sizes_of_the_call():
    rights, sizes = [3.0, 8.0, 5.0], [{"N": 2.0, "d": 3.0}, {"N": 5.0, "d": 3.0}, {"N": 3.0, "d": 4.0}]
    ways = {"times": operator.mul, "divided by": operator.truediv, "plus": operator.add, "minus": operator.sub}
    for said, way in ways.items():
        answers = [way(right, of["N"]) for right, of in zip(rights, sizes, strict=True)]
        assert words(answers, rights, sizes) == f"Your numbers are the right ones {said} N."


def test_always_the_same():
    assert words([7, 7, 7, 7], [1, 2, 3, 7]) == "The answer is always 7, whatever the input."
    assert words([{}, {"a": 1}, {"b": 2}], [[0], [1], [2]]) is None, "each has the keys of the first, and more"
    assert words([7, 7, 7], [1, 1, 2]) is not None
    assert words([7, 7, 8], [1, 2, 3]) is None


def test_dicts_and_other_kinds():
    rights = [{"a": 1.0, "b": (2.0, 3.0)}, {"a": 5.0, "b": (4.0, 6.5)}]
    assert "opposite sign" in words([{"b": (-2.0, -3.0), "a": -1.0}, {"a": -5.0, "b": (-4.0, -6.5)}], rights)
    assert words(["x", None, Image.new("L", (1, 1))], [1.0, 2.0, 3.0]) is None
    assert words([[1, 2], [3], [4]], [[1], [3, 4], [4, 5]]) is None
    assert words([math.nan] * 3, [1.0, 2.0, 3.0]) in (None, "The answer is always nan, whatever the input.")
