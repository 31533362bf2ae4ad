"""Whatever a student's function gives back, saying what is wrong with it must not fail."""

import numpy as np
from hypothesis import example, given, settings
from hypothesis import strategies as st
from PIL import Image

from saiten.answers import Tolerance, show_call
from saiten.answers.relation import relation
from saiten.pictures import Graph, Steps, pictures_of
from saiten.values import call
from tests.engine.test_compare import ANYTHING

PICTURES = st.sampled_from([Image.new(mode, (2, 3)) for mode in ("1", "L", "LA", "P", "RGB", "I", "F", "CMYK")])
ANSWERS = ANYTHING | PICTURES
EXPECTED = [
    3,
    0.5,
    "x",
    np.array([[1.0, 2], [3, 4]]),
    np.ones((20, 30)),
    (np.eye(3), np.ones((2, 2))),
    {"v1": 1.0, "v2": (2.0, 3.0)},
    [(1, 2), (3, 4)],
    Image.new("L", (4, 5)),
]
VIEWS = [
    None,
    Graph({"v2": ("v1",)}),
    Graph({"v2": ("v1",)}, (("value", False), ("adjoint", True))),
    Steps(("h", "w"), lambda: ["input", "first"]),
]


@settings(max_examples=400, deadline=None)
@given(ANSWERS, st.sampled_from(EXPECTED), st.sampled_from(VIEWS), st.booleans())
def test_pictures(answer, expected, view, reveal):
    if isinstance(view, Steps) and isinstance(expected, (list, tuple)) and len(expected) != 2:
        return  # the author names as many steps as the right answer has
    pictures_of(answer, expected, call(), Tolerance(), reveal=reveal, view=view)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(ANSWERS, st.sampled_from(EXPECTED), st.just({"n": 3.0, "k": 0.0})), min_size=1, max_size=5))
def test_relations(answered):
    relation(answered)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.floats(), st.floats(-1e300, 1e300), st.just({"n": 3.0})), min_size=3, max_size=5))
@example([(1.3393857595358355e300, 1.192092896e-07, {}), (0.0, 1.0, {}), (0.0, 1.0, {})])  # the factor overflows
def test_relations_of_extreme_numbers(answered):
    relation(answered)


@settings(max_examples=200, deadline=None)
@given(ANSWERS)
def test_calls(value):
    assert show_call("f", (value,), {"k": value})
