"""The reference against torch's autograd, central differences, paths counted one by one, and every order of a graph."""

import itertools
import math

import numpy as np
import pytest
import torch

from graders.hidden.computation_graph_cases import DIAMOND, LADDER, POINTS, SPECIAL, Point, direction
from graders.hidden.computation_graph_judged import order_of
from graders.hidden.computation_graph_unusable import (
    CYCLES,
    NO_SUCH_INPUT,
    NO_VALUE,
    SAME_NAME,
    UNKNOWN_OPS,
    values_for,
)
from reference.computation_graph import Node, backward, evaluate, jacobian, jvp, topological_order

TORCH = {
    "add": torch.add,
    "sub": torch.sub,
    "mul": torch.mul,
    "div": torch.div,
    "neg": torch.neg,
    "exp": torch.exp,
    "log": torch.log,
    "tanh": torch.tanh,
    "sigmoid": torch.sigmoid,
    "relu": torch.relu,
}


def tensors(nodes: list[Node], values: dict[str, float]) -> dict[str, torch.Tensor]:
    """Every node as a tensor that knows how it was computed; the order is found by trying again and again."""
    found: dict[str, torch.Tensor] = {}
    while len(found) < len(nodes):
        for name, op, inputs in nodes:
            if name not in found and all(one in found for one in inputs):
                if op == "input":
                    found[name] = torch.tensor(values[name], dtype=torch.float64, requires_grad=True)
                else:
                    found[name] = TORCH[op](*(found[one] for one in inputs))
    return found


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_values_and_adjoints_are_autograd_s(point: Point) -> None:
    nodes, values = point
    ours = evaluate(nodes, values)
    theirs = tensors(nodes, values)
    assert ours == pytest.approx({name: value.item() for name, value in theirs.items()}, rel=1e-13, abs=1e-13)
    for output in theirs:
        adjoints = torch.autograd.grad(
            theirs[output], list(theirs.values()), retain_graph=True, allow_unused=True, materialize_grads=True
        )
        expected = {name: adjoint.item() for name, adjoint in zip(theirs, adjoints, strict=True)}
        assert backward(nodes, values, output) == pytest.approx(expected, rel=1e-11, abs=1e-11)


@pytest.mark.parametrize("point", POINTS.values(), ids=POINTS)
def test_tangents_are_sums_of_adjoints_and_near_differences(point: Point) -> None:
    nodes, values = point
    tangents, h = direction(values, seed=3), 1e-6
    found = jvp(nodes, values, tangents)
    ahead, behind = (
        evaluate(nodes, {name: value + sign * h * tangents[name] for name, value in values.items()}) for sign in (1, -1)
    )
    for name in found:
        adjoints = backward(nodes, values, name)
        assert found[name] == pytest.approx(sum(adjoints[one] * tangents[one] for one in values), rel=1e-10, abs=1e-10)
        assert found[name] == pytest.approx((ahead[name] - behind[name]) / (2 * h), rel=1e-4, abs=1e-4)


def paths(nodes: list[Node], start: str, end: str) -> int:
    """How many paths lead from one node to another."""
    inputs = {name: inputs for name, _op, inputs in nodes}
    return 1 if start == end else sum(paths(nodes, start, one) for one in inputs[end])


def test_in_a_graph_of_sums_the_adjoint_counts_the_paths() -> None:
    nodes: list[Node] = [
        ("e", "add", ("d", "c")),
        ("d", "add", ("c", "c")),
        ("c", "add", ("b", "a")),
        ("b", "add", ("a", "a")),
        ("a", "input", ()),
    ]
    for output, _op, _inputs in nodes:
        adjoints = backward(nodes, {"a": 0.3}, output)
        assert adjoints == {name: paths(nodes, name, output) for name, _op, _inputs in nodes}


@pytest.mark.parametrize(("modes", "passes"), [("forward", 2), ("reverse", 3)])
def test_jacobian_is_torch_s(modes: str, passes: int) -> None:
    values = {"x": 1.5, "y": -0.5}
    J, taken = jacobian(DIAMOND, values, ["y", "x"], ["a", "f", "b"], modes)

    def function(y: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
        u = x * y
        return torch.stack([u * x, u * x - u / y, u / y])

    columns = torch.autograd.functional.jacobian(function, (torch.tensor(-0.5).double(), torch.tensor(1.5).double()))
    assert taken == passes
    assert pytest.approx(torch.stack(columns, dim=1).numpy(), rel=1e-13) == J


def test_modes_agree() -> None:
    for nodes, values in POINTS.values():
        names = topological_order(nodes)
        forward, n = jacobian(nodes, values, list(values), names, "forward")
        reverse, m = jacobian(nodes, values, list(values), names, "reverse")
        assert (n, m) == (len(values), len(names))
        assert forward.shape == (m, n)
        np.testing.assert_allclose(forward, reverse, rtol=1e-11, atol=1e-11)


def test_an_order_is_one_of_all_right_ones() -> None:
    """All 720 orders of six nodes are tried: the measure that judges students' orders accepts the right ones only."""
    names = [name for name, _op, _inputs in DIAMOND]
    right = order_of(topological_order(DIAMOND), DIAMOND)
    accepted = [order for order in itertools.permutations(names) if order_of(order, DIAMOND) == right]
    # u comes after x and y; a and b after u; f last: 2 orders of x and y times 2 of a and b
    assert len(accepted) == 4
    assert all(set(order[:2]) == {"x", "y"} and order[2] == "u" and order[5] == "f" for order in accepted)


@pytest.mark.parametrize("wrong", [["x", "y", "u", "a", "b"], ["x", "y", "u", "a", "b", "f", "f"], []])
def test_other_lists_are_no_order(wrong: list[str]) -> None:
    assert order_of(wrong, DIAMOND) != order_of(topological_order(DIAMOND), DIAMOND)


@pytest.mark.parametrize("point", SPECIAL.values(), ids=SPECIAL)
def test_every_node_comes_after_its_inputs(point: Point) -> None:
    nodes, _values = point
    order = topological_order(nodes)
    assert sorted(order) == sorted(name for name, _op, _inputs in nodes)
    assert all(order.index(one) < order.index(name) for name, _op, inputs in nodes for one in inputs)


def test_the_lecture_s_point() -> None:
    """1.1 and figure 5, at y = 1: f, and its derivative by W, to the three digits that are printed."""
    nodes, values = SPECIAL["figure 1"]
    at = values | {"y": 1.0}
    assert evaluate(nodes, at)["v6"] == pytest.approx(math.log(1 + math.exp(-math.tanh(0.5) - 0.5)))
    assert backward(nodes, at, "v6")["W"] == pytest.approx(-0.1085, abs=1e-3)


@pytest.mark.parametrize("nodes", (CYCLES | NO_SUCH_INPUT | SAME_NAME | UNKNOWN_OPS).values())
def test_unusable_graphs(nodes: list[Node]) -> None:
    values = values_for(nodes)
    if nodes not in UNKNOWN_OPS.values():
        with pytest.raises(ValueError, match=r"cycle|no node|one name"):
            topological_order(nodes)
    for call in (
        lambda: evaluate(nodes, values),
        lambda: jvp(nodes, values, values),
        lambda: backward(nodes, values, "u"),
        lambda: jacobian(nodes, values, ["x"], ["u"], "forward"),
        lambda: jacobian(nodes, values, ["x"], ["u"], "reverse"),
    ):
        with pytest.raises(ValueError, match=r"cycle|no node|one name|unknown op"):
            call()


@pytest.mark.parametrize("point", NO_VALUE.values(), ids=NO_VALUE)
def test_a_missing_value(point: Point) -> None:
    with pytest.raises(ValueError, match="no value"):
        evaluate(*point)


def test_unknown_names_and_modes() -> None:
    values = {"x": 0.5, "y": 0.75}
    with pytest.raises(ValueError, match="no node 'k'"):
        backward(LADDER, values, "k")
    for mode in ("forward", "reverse"):
        with pytest.raises(ValueError, match="no node 'k'"):
            jacobian(LADDER, values, ["k"], ["s"], mode)
        with pytest.raises(ValueError, match="no node 'k'"):
            jacobian(LADDER, values, ["x"], ["k"], mode)
    with pytest.raises(ValueError, match="mode"):
        jacobian(LADDER, values, ["x"], ["s"], "backward")
