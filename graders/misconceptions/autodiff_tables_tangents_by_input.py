"""Known wrong answers to `forward_derivatives`: with respect to what."""

from reference.autodiff_tables import (
    _INTERMEDIATE,
    _LECTURE_POINT,
    _edges,
    _primals,
    forward_mode,
)
from saiten.grading import Text, misconception


@misconception(
    "forward_derivatives",
    Text(
        "Your tangents are those with respect to W, whatever wrt says.",
        "wrt に関わらず、W についての tangent になっています。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_always_by_w(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt="W")
    return {node: table[node][1] for node in _INTERMEDIATE}


@misconception(
    "forward_derivatives",
    Text(
        "Your two tables have changed places: for W you give the one with respect to b, and the other way round.",
        "2 つの表が入れ替わっています。W を指定すると b の表、b を指定すると W の表になっています。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_of_the_other_input(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt="b" if wrt == "W" else "W")
    return {node: table[node][1] for node in _INTERMEDIATE}


@misconception(
    "forward_derivatives",
    Text(
        "With respect to b, your v1 changes; b enters only later (fig. 1).",
        "b について微分したとき、v1 が変わることになっています。b が使われるのはその後です (図 1)。",
    ),
    lecture="1.3, eq. 15",
)
def tangent_of_v1_by_b(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    table = forward_mode(**_LECTURE_POINT, wrt=wrt)
    return {node: 1.0 if (node, wrt) == ("v1", "b") else table[node][1] for node in _INTERMEDIATE}


@misconception(
    "forward_derivatives",
    Text(
        "Your table holds the derivative of each step alone; the chain rule carries it on from node to node (eq. 15).",
        "各ステップだけの微分になっています。連鎖律では、ノードからノードへ掛けていきます (式 (15))。",
    ),
    lecture="1.3, eq. 15",
)
def tangents_are_local_slopes(wrt: str) -> dict[str, float]:
    if wrt not in ("W", "b"):
        raise ValueError(wrt)
    v = _primals(**_LECTURE_POINT)
    slopes = {child: slope for child, parent, slope in _edges(v) if parent in (*_INTERMEDIATE, "W")}
    return {**slopes, "v1": 0.5 if wrt == "W" else 0.0, "v2": 1.0}
