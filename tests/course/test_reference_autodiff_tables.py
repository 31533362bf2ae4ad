"""The reference tables against torch's autograd, finite differences and the lecture's printed figures."""

import math
import random

import pytest
import torch

from reference import autodiff_tables as tables

INPUTS = ("y", "x", "W", "b")
INTERMEDIATE = ("v1", "v2", "v3", "v4", "v5", "v6")
NODES = INPUTS + INTERMEDIATE
LECTURE_POINT = {"x": 0.5, "y": 1.0, "W": 3.0, "b": -1.0}

Point = dict[str, float]


def random_points(count: int) -> list[Point]:
    """Points with |v2| <= 6 and |v4| <= 6, soft labels included."""
    draw = random.Random(20180826)
    points: list[Point] = []
    while len(points) < count:
        point = {
            "x": draw.uniform(-5, 5),
            "y": draw.choice([0.0, 1.0, draw.random()]),
            "W": draw.uniform(-6, 6),
            "b": draw.uniform(-6, 6),
        }
        v2 = point["x"] * point["W"] + point["b"]
        if abs(v2) <= 6 and abs(math.tanh(v2) + point["x"]) <= 6:
            points.append(point)
    return points


POINTS = [
    LECTURE_POINT,
    {"x": 0.0, "y": 0.0, "W": 0.0, "b": 0.0},
    {"x": 5.0, "y": 0.0, "W": 1.0, "b": 1.0},  # v2 = 6, v4 just below 6
    {"x": -5.0, "y": 1.0, "W": 1.0, "b": -1.0},
    {"x": 0.0, "y": 0.5, "W": 2.0, "b": 0.0},  # v5 = y: every adjoint but that of f is 0
    *random_points(60),
]


def torch_nodes(point: Point) -> dict[str, torch.Tensor]:
    v = {name: torch.tensor(point[name], dtype=torch.float64, requires_grad=True) for name in INPUTS}
    v["v1"] = v["x"] * v["W"]
    v["v2"] = v["v1"] + v["b"]
    v["v3"] = torch.tanh(v["v2"])
    v["v4"] = v["v3"] + v["x"]
    v["v5"] = torch.sigmoid(v["v4"])
    v["v6"] = -v["y"] * torch.log(v["v5"]) - (1 - v["y"]) * torch.log(1 - v["v5"])
    return v


def torch_derivative(output: torch.Tensor, node: torch.Tensor) -> float:
    (slope,) = torch.autograd.grad(output, node, retain_graph=True, allow_unused=True)
    return 0.0 if slope is None else slope.item()


def close(value: float) -> object:
    return pytest.approx(value, rel=1e-10, abs=1e-12)


@pytest.mark.parametrize("point", POINTS)
def test_reverse_mode_is_what_autograd_says(point: Point) -> None:
    table, nodes = tables.reverse_mode(**point), torch_nodes(point)
    assert set(table) == set(NODES)
    for node in NODES:
        assert table[node] == (close(nodes[node].item()), close(torch_derivative(nodes["v6"], nodes[node])))


@pytest.mark.parametrize("wrt", INPUTS)
@pytest.mark.parametrize("point", POINTS[:30])
def test_forward_mode_is_what_autograd_says(point: Point, wrt: str) -> None:
    table, nodes = tables.forward_mode(**point, wrt=wrt), torch_nodes(point)
    assert set(table) == set(NODES)
    for node in INPUTS:
        assert table[node] == (point[node], float(node == wrt))
    for node in INTERMEDIATE:
        assert table[node] == (close(nodes[node].item()), close(torch_derivative(nodes[node], nodes[wrt])))


@pytest.mark.parametrize("point", POINTS)
def test_both_modes_agree_on_the_gradient(point: Point) -> None:
    backward = tables.reverse_mode(**point)
    for wrt in INPUTS:
        assert tables.forward_mode(**point, wrt=wrt)["v6"] == (
            close(backward["v6"][0]),
            close(backward[wrt][1]),
        )


@pytest.mark.parametrize("wrt", ["x", "W", "b"])
def test_tangents_match_central_differences(wrt: str) -> None:
    h = 1e-5
    up = tables.forward_mode(**{**LECTURE_POINT, wrt: LECTURE_POINT[wrt] + h}, wrt=wrt)
    down = tables.forward_mode(**{**LECTURE_POINT, wrt: LECTURE_POINT[wrt] - h}, wrt=wrt)
    middle = tables.forward_mode(**LECTURE_POINT, wrt=wrt)
    for node in INTERMEDIATE:
        assert middle[node][1] == pytest.approx((up[node][0] - down[node][0]) / (2 * h), rel=1e-8, abs=1e-9)


def test_loss_falls_by_v4_per_unit_of_label() -> None:
    table = tables.reverse_mode(x=1.0, y=0.25, W=0.5, b=0.5)
    assert table["y"][1] == pytest.approx(-table["v4"][0], rel=1e-12)


# The figures round to three significant digits at every step, which costs up to 3 parts in 1000.
PRINTED_PRIMALS = {"v1": 1.50, "v2": 0.500, "v3": 0.462, "v4": 0.962, "v5": 0.724, "v6": 0.323}
PRINTED_TANGENTS = {"v1": 0.500, "v2": 0.500, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109}
PRINTED_ADJOINTS = {"v6": 1.0, "v5": -1.38, "v2": -0.217, "v1": -0.217, "W": -0.109, "b": -0.217}
CORRECTED_ADJOINTS = {"v4": -0.276, "v3": -0.276}  # printed -0.217, see docs/errata.md


def test_primals_of_figures_5_and_6() -> None:
    assert tables.forward_primals() == pytest.approx(PRINTED_PRIMALS, rel=3e-3)


def test_tangents_of_figure_5() -> None:
    assert tables.forward_derivatives("W") == pytest.approx(PRINTED_TANGENTS, rel=3e-3)


def test_adjoints_of_figure_6_with_two_of_its_rows_corrected() -> None:
    assert tables.reverse_adjoints() == pytest.approx(PRINTED_ADJOINTS | CORRECTED_ADJOINTS, rel=3e-3)


def test_tangents_with_respect_to_b() -> None:
    twice_those_of_w = {node: 2 * value for node, value in tables.forward_derivatives("W").items()}
    assert tables.forward_derivatives("b") == pytest.approx({**twice_those_of_w, "v1": 0.0}, rel=1e-12)


@pytest.mark.parametrize("wrt", ["x", "y", "v1", "w", "B", "", "Wb"])
def test_by_hand_only_w_and_b(wrt: str) -> None:
    with pytest.raises(ValueError, match="wrt"):
        tables.forward_derivatives(wrt)


@pytest.mark.parametrize("wrt", ["v1", "w", "X", "", "xy"])
def test_unknown_input(wrt: str) -> None:
    with pytest.raises(ValueError, match="wrt"):
        tables.forward_mode(**LECTURE_POINT, wrt=wrt)


@pytest.mark.parametrize("y", [-1e-9, 1.0000001, -1.0, 2.0, math.nan])
def test_label_outside_the_unit_interval(y: float) -> None:
    with pytest.raises(ValueError, match="label"):
        tables.forward_mode(x=0.5, y=y, W=3.0, b=-1.0, wrt="W")
    with pytest.raises(ValueError, match="label"):
        tables.reverse_mode(x=0.5, y=y, W=3.0, b=-1.0)


@pytest.mark.parametrize("y", [0.0, 1.0])
def test_labels_at_the_ends_are_allowed(y: float) -> None:
    primal = tables.reverse_mode(x=0.0, y=y, W=1.0, b=0.0)["v6"][0]
    assert primal == pytest.approx(math.log(2.0))
