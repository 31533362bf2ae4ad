"""The drawing of a table's graph: boxes that don't overlap, arrows that point down."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiten.feedback.graph import drawing
from saiten.pictures import Row, Table
from tests.engine import feedback_help as samples

NODES = 9
acyclic = st.lists(
    st.tuples(st.integers(0, NODES), st.integers(0, NODES)).filter(lambda edge: edge[0] < edge[1]), min_size=1
).map(lambda edges: [(f"v{source}", f"v{node}") for source, node in edges])


@given(acyclic)
def test_boxes_do_not_overlap_and_lie_inside(edges):
    drawn = drawing(Table([], [], edges))
    for one, other in combinations(drawn.nodes, 2):
        apart = abs(one.x - other.x) >= (one.width + other.width) / 2
        assert apart or abs(one.y - other.y) >= drawn.box_height
    for node in drawn.nodes:
        assert node.width / 2 <= node.x <= drawn.width - node.width / 2
        assert drawn.box_height / 2 <= node.y <= drawn.height - drawn.box_height / 2


@given(acyclic)
def test_every_node_is_there_once_and_below_what_it_needs(edges):
    drawn = drawing(Table([], [], edges))
    height = {node.name: node.y for node in drawn.nodes}
    assert sorted(node.name for node in drawn.nodes) == sorted({name for edge in edges for name in edge})
    assert all(height[source] < height[node] for source, node in edges)
    assert len(drawn.edges) == len(set(edges))


def test_nodes_carry_the_worst_of_their_cells():
    states = {node.name: node.state for node in drawing(samples.table()).nodes}
    assert [states[name] for name in ("v1", "v2", "v3", "v4", "v5", "v6")] == [
        "right", "right", "wrong", "follows", "missing", "follows"
    ]  # fmt: skip
    assert {states[name] for name in ("W", "x", "b", "y")} == {""}


@pytest.mark.parametrize("edges", [[], [("a", "a")], [("a", "b"), ("b", "a")]])
def test_without_a_graph_that_can_be_layered_nothing_is_drawn(edges):
    assert drawing(Table(["value"], [Row("a", ["1"], None, ["right"])], edges)) is None


def test_a_long_name_is_cut():
    (name,) = [node.name for node in drawing(Table([], [], [("a", "n" * 200)])).nodes if node.name != "a"]
    assert name == "n" * 17 + "…"
