"""Pictures of wrong answers, as data: what is marked, what is kept back, where the first fault is found."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from saiten.answers import Tolerance
from saiten.pictures import Graph, Grid, Raster, Steps, Table, pictures_of
from saiten.values import call

CLOSE = Tolerance()
CHAIN = {"v1": ("x", "W"), "v2": ("v1", "b"), "v3": ("v2", "x"), "v4": ("v3",)}


def drawn(answer, expected, *, reveal=True, view=None, one=None):
    return pictures_of(answer, expected, one or call(), CLOSE, reveal=reveal, view=view)


def pixels(png: str) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(base64.b64decode(png))).convert("RGB")).astype(int)


def test_a_small_matrix_is_shown_number_by_number():
    (grid,), words = drawn(np.array([[1.0, 2], [3, 4]]), np.array([[1.0, 2], [3, 5]]))
    assert isinstance(grid, Grid)
    (panel,) = grid.panels
    assert words is None
    assert panel.got == [["1", "2"], ["3", "4"]]
    assert panel.expected == [["1", "2"], ["3", "5"]]
    assert panel.wrong == [[False, False], [False, True]]


def test_numbers_that_differ_look_different():
    (grid,), _ = drawn(np.array([1.0, 1 / 3]), np.array([1.0, 1 / 3 + 1e-8]))
    (panel,) = grid.panels
    assert panel.got[0][1] != panel.expected[0][1]
    assert panel.wrong == [[False, True]]


def test_what_the_author_keeps_is_not_in_the_picture():
    (grid,), _ = drawn(np.array([1.0, 2]), np.array([7.125, 2]), reveal=False)
    assert grid.panels[0].expected is None
    assert grid.panels[0].wrong == [[True, False]]
    (raster,), _ = drawn(np.zeros((40, 30)), np.ones((40, 30)), reveal=False)
    assert (raster.expected, raster.difference) == (None, None)
    (table,), _ = drawn({"v1": 1.0}, {"v1": 7.125}, reveal=False, view=Graph(CHAIN))
    assert table.rows[0].expected is None
    assert "7.125" not in str(table)


def test_shapes_that_differ_are_shown_side_by_side():
    (grid,), _ = drawn(np.ones((2, 2)), np.ones((2, 3)))
    assert grid.panels[0].wrong is None
    assert len(grid.panels[0].expected[0]) == 3


def test_a_pair_of_matrices_gets_two_panels():
    (grid,), _ = drawn((np.ones((2, 2)), np.zeros((2, 2))), (np.ones((2, 2)), np.ones((2, 2))))
    assert [panel.name for panel in grid.panels] == ["[0]", "[1]"]


def test_large_images_are_pngs_on_one_scale():
    right = np.tile(np.arange(40.0), (30, 1))
    (raster,), _ = drawn(right / 2, right)
    assert isinstance(raster, Raster)
    assert raster.size == (40, 30)
    assert pixels(raster.expected).max() == 255
    assert 120 <= pixels(raster.got).max() <= 135
    assert (pixels(raster.difference)[0, 0] > 240).all()  # no difference: white


def test_positive_is_red_and_negative_blue():
    right = np.tile(np.linspace(-1, 1, 21), (21, 1))
    (raster,), _ = drawn(-right, right)
    red, _, blue = pixels(raster.expected)[0, -1]
    assert red > blue
    red, _, blue = pixels(raster.got)[0, -1]
    assert blue > red


@pytest.mark.parametrize("strange", [np.nan, np.inf, -np.inf, 1e308, -1e308])
def test_strange_numbers_are_drawn(strange):
    answer = np.full((20, 20), strange)
    ((raster,), _) = drawn(answer, np.zeros((20, 20)))
    assert pixels(raster.got).shape == (20, 20, 3)
    ((grid,), _) = drawn(answer[:2, :2], np.zeros((2, 2)))
    assert grid.panels[0].wrong == [[True, True], [True, True]]


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (3, 4),
        (None, np.ones((2, 2))),
        ([[1, 2]], np.ones((1, 2))),
        (np.array([["a", "b"]]), np.ones((1, 2))),
        (np.ones((2, 2, 2)), np.zeros((2, 2, 2))),
        (np.zeros((0, 3)), np.ones((2, 3))),
        (np.array([[1.0]]), np.array([[2.0]])),
        ({"a": 1}, {"a": 2}),
    ],
    ids=repr,
)
def test_nothing_is_drawn_where_words_say_as_much(answer, expected):
    assert drawn(answer, expected) == ([], None)


def test_pillow_pictures():
    right = Image.fromarray(np.array([[0, 255], [9, 9]], dtype=np.uint8))
    (grid,), _ = drawn(Image.new("L", (2, 2)), right)
    assert grid.panels[0].expected == [["0", "255"], ["9", "9"]]


# -- graphs


def test_the_first_wrong_node_is_named_and_the_others_follow():
    right = {"v1": 1.0, "v2": 2.0, "v3": 3.0, "v4": 4.0}
    (table,), words = drawn({"v1": 1.0, "v2": 2.5, "v3": 3.5, "v4": 4.5}, right, view=Graph(CHAIN))
    assert isinstance(table, Table)
    assert [row.states for row in table.rows] == [["right"], ["wrong"], ["follows"], ["follows"]]
    assert words.en == "The first wrong value: v2. It makes these wrong, too: v3, v4."
    assert ("x", "v3") in table.edges


def test_adjoints_flow_the_other_way():
    right = {"v1": 1.0, "v2": 2.0, "v3": 3.0, "v4": 4.0}
    view = Graph(CHAIN, (("adjoint", True),))
    _, words = drawn({"v1": 0.0, "v2": 0.0, "v3": 0.0, "v4": 4.0}, right, view=view)
    assert words.en == "The first wrong value: v3. It makes these wrong, too: v1, v2."


def test_a_tangent_follows_from_a_wrong_value():
    right = {"v1": (1.0, 10.0), "v2": (2.0, 20.0), "v3": (3.0, 30.0)}
    view = Graph(CHAIN, (("primal", False), ("tangent", False)))
    (table,), words = drawn({"v1": (1.0, 10.0), "v2": (9.0, 90.0), "v3": (3.0, 30.0)}, right, view=view)
    assert [row.states for row in table.rows] == [["right", "right"], ["wrong", "follows"], ["right", "right"]]
    assert words.en == "The first wrong value: v2 (primal)."


def test_two_faults_that_do_not_depend_on_each_other_are_both_first():
    view = Graph({"a": ("x",), "b": ("y",), "c": ("a", "b")})
    _, words = drawn({"a": 0.0, "b": 0.0, "c": 0.0}, {"a": 1.0, "b": 1.0, "c": 1.0}, view=view)
    assert words.en == "The first wrong value: a, b. It makes these wrong, too: c."


def test_what_comes_after_a_right_node_is_wrong_by_itself():
    right = {"v1": 1.0, "v2": 2.0, "v3": 3.0, "v4": 4.0}
    _, words = drawn({"v1": 0.0, "v2": 2.0, "v3": 0.0, "v4": 0.0}, right, view=Graph(CHAIN))
    assert words.en == "The first wrong value: v1, v3. It makes these wrong, too: v4."
    # v2 is not asked for: what comes after it may well come from v1
    del right["v2"]
    _, words = drawn({"v1": 0.0, "v3": 0.0, "v4": 0.0}, right, view=Graph(CHAIN))
    assert words.en == "The first wrong value: v1. It makes these wrong, too: v3, v4."


def test_missing_nodes_and_other_kinds():
    view = Graph(CHAIN, (("primal", False), ("tangent", False)))
    right = {"v1": (1.0, 10.0), "v2": (2.0, 20.0)}
    (table,), _ = drawn({"v1": 1.0}, right, view=view)
    assert [row.states for row in table.rows] == [["missing", "missing"]] * 2
    assert drawn([1.0], right, view=view) == ([], None)


# -- steps


def test_the_first_wrong_step_is_named():
    view = Steps(("h", "w"), lambda n: ["input", *(f"layer {i}" for i in range(n))])
    right = [(8, 8), (6, 6), (3, 3)]
    (table,), words = drawn([(8, 8), (7, 6), (4, 3)], right, view=view, one=call(2))
    assert [row.states for row in table.rows] == [["right", "right"], ["wrong", "right"], ["follows", "right"]]
    assert words.en == "The first wrong step: layer 0."
    (table,), words = drawn([(8, 8), (6, 6)], right, view=view, one=call(2))
    assert table.rows[2].states == ["missing", "missing"]
    assert drawn(None, right, view=view, one=call(2)) == ([], None)


def test_a_trace_that_is_only_too_long_has_no_first_wrong_step():
    view = Steps(("h",), lambda: ["input"])
    assert drawn([(8,), (9,)], [(8,)], view=view) == ([], None)
