"""What you can check yourself: worked examples at other points, and what must hold in every right table."""

import math

import pytest

from saiten.expect import expect, require
from saiten.text import Text

INTERMEDIATE = ["v1", "v2", "v3", "v4", "v5", "v6"]
HALF = {"x": 0.0, "y": 1.0, "W": 3.0, "b": 0.0}  # v4 = 0, so v5 is 1/2


def about(value, target):
    """Equal as far as two numbers are that may each be 2 % off."""
    return abs(value - target) <= 0.05 * max(abs(value), abs(target))


@pytest.mark.covers("forward_primals")
def test_primals_are_in_range(submission):
    """All six nodes are there; v3 is a tanh, v5 a probability, v6 a loss.

    6つのノードがそろっていて、v3 は tanh、v5 は確率、v6 は損失として取りうる値である。
    """
    table = submission.forward_primals()
    missing = [node for node in INTERMEDIATE if node not in table]
    require(not missing, Text(f"these nodes are missing: {missing}", f"次のノードがありません: {missing}"))
    require(
        -1 < table["v3"] < 1,
        Text("v3 is a tanh: it lies between -1 and 1", "v3 は tanh なので、-1 と 1 の間の値になります"),
    )
    require(
        0 < table["v5"] < 1,
        Text("v5 is a sigmoid: it lies between 0 and 1", "v5 は sigmoid なので、0 と 1 の間の値になります"),
    )
    require(
        table["v6"] > 0,
        Text("v6 is a cross entropy: it is positive", "v6 は交差エントロピーなので、正の値になります"),
    )


@pytest.mark.covers("forward_derivatives")
def test_tangents_grow_with_what_w_is_multiplied_by(submission):
    """All six nodes are there for "W" and for "b", and d v1/dW is x.

    "W" でも "b" でも6つのノードがそろっていて、v1 を W で微分すると x になる。
    """
    for wrt in ("W", "b"):
        table = submission.forward_derivatives(wrt)
        missing = [node for node in INTERMEDIATE if node not in table]
        require(
            not missing,
            Text(f"these nodes are missing for {wrt}: {missing}", f"{wrt} の表に次のノードがありません: {missing}"),
        )
    require(
        about(submission.forward_derivatives("W")["v1"], 0.5),
        Text("v1 = x W, so d v1/dW is x", "v1 = x W なので、v1 を W で微分すると x になります"),
    )


@pytest.mark.covers("forward_derivatives")
def test_only_w_and_b_are_in_the_tables(submission):
    """A node that is not an input of the tables is a ValueError.

    表の入力でないノードを指定すると ValueError になる。
    """
    with pytest.raises(ValueError):  # noqa: PT011 - the words are the student's
        submission.forward_derivatives("v1")


@pytest.mark.covers("reverse_adjoints")
def test_adjoints_begin_with_one(submission):
    """All eight nodes are there, and v6, which is f itself, has adjoint 1.

    8つのノードがそろっていて、f そのものである v6 の adjoint は 1 である。
    """
    table = submission.reverse_adjoints()
    missing = [node for node in [*INTERMEDIATE, "W", "b"] if node not in table]
    require(not missing, Text(f"these nodes are missing: {missing}", f"次のノードがありません: {missing}"))
    require(
        about(table["v6"], 1.0),
        Text("d f/d v6 is 1, since v6 is f", "v6 は f そのものなので、f を v6 で微分すると 1 になります"),
    )


@pytest.mark.covers("forward_mode")
def test_forward_mode_example(submission):
    """The example of the module's docstring, differentiated with respect to x.

    モジュールの docstring の例を x で微分する。
    """
    table = submission.forward_mode(**HALF, wrt="x")
    right = {"v1": (0.0, 3.0), "v2": (0.0, 3.0), "v3": (0.0, 3.0), "v4": (0.0, 4.0), "v5": (0.5, 1.0)}
    expect(table, {**right, "v6": (math.log(2), -2.0)}, absolute=1e-11)


@pytest.mark.covers("forward_mode")
def test_forward_mode_gives_the_inputs_too(submission):
    """The inputs are nodes: the chosen one has tangent 1, the others 0.

    入力もノードで、選んだ入力の tangent は 1、ほかの入力は 0 である。
    """
    table = submission.forward_mode(**HALF, wrt="W")
    expect(table, {"x": (0.0, 0.0), "y": (1.0, 0.0), "W": (3.0, 1.0), "b": (0.0, 0.0)}, absolute=1e-11)


@pytest.mark.covers("reverse_mode")
def test_reverse_mode_example(submission):
    """The example of the module's docstring: x collects what comes back along two paths.

    モジュールの docstring の例。x には2つの経路を逆向きにたどった値が集まる。
    """
    table = submission.reverse_mode(**HALF)
    right = {"v6": (math.log(2), 1.0), "v5": (0.5, -2.0), "v4": (0.0, -0.5), "b": (0.0, -0.5)}
    expect(table, {**right, "W": (3.0, 0.0), "x": (0.0, -2.0)}, absolute=1e-11)
