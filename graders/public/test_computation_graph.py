"""Worked examples and properties for exercises/computation_graph.py."""

from typing import Any

import numpy as np
import pytest

from saiten.expect import expect, require
from saiten.text import Text

# f = u - x with u = x * y, listed backwards
NODES = [("f", "sub", ("u", "x")), ("u", "mul", ("x", "y")), ("y", "input", ()), ("x", "input", ())]
VALUES = {"x": 2.0, "y": 5.0}


@pytest.mark.covers("topological_order")
def test_topological_order_of_a_chain(submission: Any) -> None:
    """A chain has one order only, however it is listed.

    一列につながったグラフの順序は、リストの並び順に関わらず 1 通りしかない。
    """
    nodes = [("c", "exp", ("b",)), ("a", "input", ()), ("b", "neg", ("a",))]
    expect(submission.topological_order(nodes), ["a", "b", "c"])


@pytest.mark.covers("topological_order")
def test_topological_order_refuses_a_cycle(submission: Any) -> None:
    """Two nodes that feed each other have no order.

    互いに相手を使うノードは順序が決まらない。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.topological_order([("a", "neg", ("b",)), ("b", "neg", ("a",)), ("x", "input", ())])


@pytest.mark.covers("evaluate")
def test_evaluate_example(submission: Any) -> None:
    """f = x y - x at x = 2, y = 5.

    x = 2, y = 5 での f = x y - x。
    """
    expect(submission.evaluate(NODES, VALUES), {"x": 2.0, "y": 5.0, "u": 10.0, "f": 8.0})


@pytest.mark.covers("jvp")
def test_jvp_is_a_derivative(submission: Any) -> None:
    """The tangent of f by x is y - 1; twice the direction, twice the tangent.

    f の x についての tangent は y - 1 で、方向を 2 倍にすると 2 倍になる。
    """
    expect(submission.jvp(NODES, VALUES, {"x": 1.0, "y": 0.0})["f"], 4.0)
    expect(submission.jvp(NODES, VALUES, {"x": 2.0, "y": 0.0})["f"], 8.0)


@pytest.mark.covers("backward")
def test_backward_sums_over_paths(submission: Any) -> None:
    """x feeds u and f: its adjoint y - 1 is the sum over both paths.

    x は u と f に使われるので、adjoint は 2 つの経路の和 y - 1 になる。
    """
    expect(submission.backward(NODES, VALUES, "f"), {"f": 1.0, "u": 1.0, "y": 2.0, "x": 4.0})


@pytest.mark.covers("jacobian")
def test_both_modes_give_the_same_jacobian(submission: Any) -> None:
    """Two rows, two columns; forward and reverse mode agree.

    2 行 2 列のヤコビアンで、forward mode と reverse mode が一致する。
    """
    forward, passes = submission.jacobian(NODES, VALUES, ["x", "y"], ["f", "u"], "forward")
    expect(forward, np.array([[4.0, 2.0], [5.0, 2.0]]))
    reverse, _passes = submission.jacobian(NODES, VALUES, ["x", "y"], ["f", "u"], "reverse")
    expect(reverse, forward)
    require(passes == 2, Text("forward mode takes one pass for each input", "forward mode の回数は inputs の数です"))
