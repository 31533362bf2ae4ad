"""A course of one exercise with a class, functions of functions and a random generator; and what students hand in."""

import re
from pathlib import Path

from tests.engine.hostile_help import ROOT, SETTINGS, write

FUNCTIONS = {"Pair": 4, "double": 2, "apply": 2, "twice": 2, "slope": 2, "walk": 2}
EXERCISE = f"""
[tool.saiten.exercises.pairs]
title = "Pairs"
functions = {{ {", ".join(f"{name} = {points}" for name, points in FUNCTIONS.items())} }}
"""

REFERENCE = '''
"""Pairs."""


class Pair:
    """Two numbers."""

    def __init__(self, left, right=0.0):
        if left != left:
            raise ValueError("nan")
        self.left = left
        self.right = right

    def __add__(self, other):
        other = other if isinstance(other, Pair) else Pair(other)
        return Pair(self.left + other.left, self.right + other.right)

    __radd__ = __add__

    def __eq__(self, other):
        return isinstance(other, Pair) and (self.left, self.right) == (other.left, other.right)

    def swapped(self):
        return Pair(self.right, self.left)


def double(pair):
    """The pair added to itself."""
    return pair + pair


def apply(f, x):
    """f(x)."""
    return f(x)


def twice(f, x):
    """f(f(x)): apply, twice."""
    return apply(f, apply(f, x))


def slope(f):
    """What f adds to the right part."""
    return twice(lambda pair: f(pair), Pair(0.0, 1.0)).right


def walk(steps, rng):
    """Where a random walk ends."""
    return float(rng.normal(size=steps).sum())
'''

PUBLIC = '''
import pytest

from saiten.expect import expect
from saiten.values import Code, Object, generator


@pytest.mark.covers("Pair")
def test_sum(submission):
    """Pairs are added part by part."""
    expect(submission("Pair(1.0, 2.0) + Pair(3.0, 4.0)"), Object("Pair", {"left": 4.0, "right": 6.0}))
    expect(submission("lambda n: (Pair(1.0) + n).left", 2.0), 3.0)


@pytest.mark.covers("double")
def test_double(submission):
    """Both parts are doubled."""
    answer = submission.double(Code("Pair(1.0, 2.0)"))
    expect(answer.left, 2.0)
    expect(answer.right, 4.0)


@pytest.mark.covers("twice")
def test_twice(submission):
    """A function of a function."""
    expect(submission.twice(Code("lambda x: x * 3"), 2), 18)


@pytest.mark.covers("walk")
def test_walk(submission):
    """No step, no way."""
    expect(submission.walk(0, generator(1)), 0.0)
'''

HIDDEN = '''
from hypothesis import strategies as st

from reference import pairs as reference
from saiten.grading import Code, Text, call, check, generator, untouched

numbers = st.integers(-9, 9).map(float)
pairs = st.builds("Pair({}, {})".format, numbers, numbers).map(Code)
functions = st.sampled_from(["lambda x: x + x", "lambda x: x + 3.0", "lambda x: 2.0 + x + x"]).map(Code)


@check("Pair", probe="lambda a, b: a + b", inputs=st.builds(call, pairs, pairs | numbers), draw=20, reveal=True)
def test_plus(a, b):
    """A sum."""
    return reference.Pair(a.left + getattr(b, "left", b), a.right + getattr(b, "right", 0.0))


@check("Pair", edges={"nan": call(float("nan"))}, raises=ValueError)
def test_nan(left):
    """No nan."""
    return reference.Pair(left)


@check("Pair", probe="lambda value: value", edges={"no right part": call(Code("Pair(1.5)"))}, reveal=True)
def test_default(value):
    """The right part may be left out."""
    return value


@check("double", inputs=st.builds(call, pairs), reveal=True)
def test_double(pair):
    """Double."""
    return reference.double(pair)


@check("apply", inputs=st.builds(call, functions, numbers), reveal=True)
def test_apply(f, x):
    """Apply."""
    return reference.apply(f, x)


test_apply_untouched = untouched(test_apply)


@check("twice", inputs=st.builds(call, functions, numbers), reveal=True)
def test_twice(f, x):
    """Twice."""
    return reference.twice(f, x)


@check("slope", inputs=st.builds(call, functions), reveal=True)
def test_slope(f):
    """Slope."""
    return reference.slope(f)


@check("walk", inputs=st.builds(call, st.integers(0, 5), st.integers(0, 99).map(generator)), reveal=True)
def test_walk(steps, rng):
    """Walk."""
    return reference.walk(steps, rng)
'''

MISTAKES = """
from reference.pairs import Pair, apply
from saiten.grading import Text, misconception


@misconception("Pair", Text("The right part is added too.", "右も足します。"), lecture="1")
class LeftOnly(Pair):
    def __add__(self, other):
        other = other if isinstance(other, Pair) else Pair(other)
        return Pair(self.left + other.left, self.right)

    __radd__ = __add__


@misconception("Pair", Text("A plain number has no right part.", "ただの数に右はありません。"), lecture="1")
class NumberInBoth(Pair):
    def __add__(self, other):
        other = other if isinstance(other, Pair) else Pair(other, other)
        return Pair(self.left + other.left, self.right + other.right)

    __radd__ = __add__


@misconception("double", Text("Both parts.", "両方です。"), lecture="1")
def double_left(pair):
    return Pair(2 * pair.left, pair.right)


@misconception("twice", Text("Twice, not once.", "2 回です。"), lecture="1")
def once(f, x):
    return apply(f, x)
"""

# no line of a body is left but that: the constructor's first one, and every return
STUB = re.sub(r"^( +)(if left != left:|return ).*$", r"\1raise NotImplementedError", REFERENCE, flags=re.M)
STUB = STUB.replace('            raise ValueError("nan")\n', "")


def build_course(root: Path) -> Path:
    write(root / "pyproject.toml", SETTINGS + EXERCISE)
    write(root / "conftest.py", (ROOT / "conftest.py").read_text(encoding="utf-8"))
    write(root / "exercises" / "pairs.py", STUB)
    write(root / "reference" / "pairs.py", REFERENCE)
    write(root / "graders" / "public" / "test_pairs.py", PUBLIC)
    write(root / "graders" / "hidden" / "test_pairs.py", HIDDEN)
    write(root / "graders" / "misconceptions" / "pairs.py", MISTAKES)
    return root


def hand_in(folder: Path, submissions: dict[str, str]) -> None:
    for student, source in submissions.items():
        write(folder / student / "exercises" / "pairs.py", source)
