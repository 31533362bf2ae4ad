"""A table's graph, laid out in layers from top to bottom, so that it fits on a phone.

The way of Sugiyama, Tagawa and Toda (1981): layers by depth, a stand-in in each layer that a long edge passes, and each
layer in the order of its neighbours' mean places.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from statistics import mean
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from ..pictures import Table

HEIGHT, BETWEEN_LAYERS, GAP, LANE = 36, 36, 22, 14
CHARACTER, PADDING, LEAST_WIDTH, LONGEST_NAME = 9, 44, 76, 18  # the padding has room for a mark
ARROW, MARGIN = 9, 8
SWEEPS = 6
STATES = ("missing", "wrong", "follows", "right")  # a node with several cells is in the first of these

# a node's name, or an edge and the layer where a stand-in keeps its lane free
Place = str | tuple[str, str, int]


class Node(NamedTuple):
    """A box around (x, y); ``state`` is empty for what the answer does not contain."""

    name: str
    x: float
    y: float
    width: float
    state: str


class Drawing(NamedTuple):
    """Units are pixels at full size. Each edge is an SVG path that ends where its arrowhead begins, and that head."""

    width: float
    height: float
    box_height: float
    nodes: list[Node]
    edges: list[tuple[str, str]]


def drawing(table: Table) -> Drawing | None:
    """Lay out the graph; None where there is none, or where it has a cycle."""
    edges = list(dict.fromkeys(table.edges))
    layers = _layers(edges)
    if not layers:
        return None
    states = {row.name: min(row.states, key=STATES.index, default="right") for row in table.rows}
    places = _ordered(_with_lanes(layers, edges), edges, layers)
    width = max(sum(map(_width, layer)) + GAP * (len(layer) - 1) for layer in places) + 2 * MARGIN
    centre: dict[Place, tuple[float, float]] = {}
    for depth, layer in enumerate(places):
        x = (width - sum(map(_width, layer)) - GAP * (len(layer) - 1)) / 2
        for place in layer:
            centre[place] = x + _width(place) / 2, MARGIN + HEIGHT / 2 + depth * (HEIGHT + BETWEEN_LAYERS)
            x += _width(place) + GAP
    nodes = [
        Node(_short(name), *centre[name], _width(name), states.get(name, "")) for layer in places for name in layer
        if isinstance(name, str)
    ]  # fmt: skip
    height = len(places) * (HEIGHT + BETWEEN_LAYERS) - BETWEEN_LAYERS + 2 * MARGIN
    return Drawing(width, height, HEIGHT, nodes, [_path([centre[one] for one in _way(e, layers)]) for e in edges])


def _layers(edges: list[tuple[str, str]]) -> dict[str, int]:
    """Each node's layer: one below the lowest it is computed from; inputs just above their first user."""
    sources: dict[str, list[str]] = {}
    for source, node in edges:
        sources.setdefault(node, []).append(source)
        sources.setdefault(source, [])
    try:
        order = list(TopologicalSorter(sources).static_order())
    except CycleError:
        return {}
    layer: dict[str, int] = {}
    for node in order:
        layer[node] = 1 + max((layer[source] for source in sources[node]), default=-1)
    for node in order:
        if not sources[node]:
            layer[node] = min(layer[user] for source, user in edges if source == node) - 1
    return {node: layer[node] for node in sources}


def _way(edge: tuple[str, str], layers: dict[str, int]) -> list[Place]:
    source, node = edge
    return [source, *((source, node, depth) for depth in range(layers[source] + 1, layers[node])), node]


def _with_lanes(layers: dict[str, int], edges: list[tuple[str, str]]) -> list[list[Place]]:
    places: list[list[Place]] = [[] for _ in range(1 + max(layers.values(), default=-1))]
    for node, depth in layers.items():
        places[depth].append(node)
    for edge in edges:
        for depth, lane in enumerate(_way(edge, layers)[1:-1], layers[edge[0]] + 1):
            places[depth].append(lane)
    return places


def _ordered(places: list[list[Place]], edges: list[tuple[str, str]], layers: dict[str, int]) -> list[list[Place]]:
    above: dict[Place, list[Place]] = {}
    below: dict[Place, list[Place]] = {}
    for edge in edges:
        for upper, lower in pairwise(_way(edge, layers)):
            below.setdefault(upper, []).append(lower)
            above.setdefault(lower, []).append(upper)
    for sweep in range(SWEEPS):
        downwards = sweep % 2 == 0
        near = above if downwards else below
        at: dict[Place, float] = {}
        for layer in places if downwards else reversed(places):
            spots = {place: index - (len(layer) - 1) / 2 for index, place in enumerate(layer)}
            spots |= {place: mean(at[one] for one in near[place]) for place in layer if place in near}
            layer.sort(key=spots.__getitem__)
            at |= {place: index - (len(layer) - 1) / 2 for index, place in enumerate(layer)}
    return places


def _path(points: list[tuple[float, float]]) -> tuple[str, str]:
    """From below the first box to above the last: curves between layers, straight where it passes one."""
    half = HEIGHT / 2
    x, y = points[0]
    path = f"M{x:g} {y + half:g}"
    for (x, y), (right, low) in pairwise(points):
        last = (right, low) == points[-1]
        top, end = y + half, low - half - (ARROW if last else 0)
        middle = (top + end) / 2
        path += f"C{x:g} {middle:g} {right:g} {middle:g} {right:g} {end:g}" + ("" if last else f"V{low + half:g}")
    tip = points[-1][1] - half
    x = points[-1][0]
    return path, f"M{x - 5:g} {tip - ARROW:g}h10L{x:g} {tip:g}z"


def _width(place: Place) -> float:
    return max(LEAST_WIDTH, cell_len(_short(place)) * CHARACTER + PADDING) if isinstance(place, str) else LANE


def _short(name: str) -> str:
    return name if cell_len(name) <= LONGEST_NAME else set_cell_size(name, LONGEST_NAME - 1) + "…"
