"""How answers to `computation_graph` are judged and shown."""

import math
from typing import Any

import msgspec

from reference import computation_graph as reference
from reference.computation_graph import Node
from saiten.answers import Tolerance
from saiten.expect import require
from saiten.grading import Graph, Text
from saiten.values import Call

Values = dict[str, float]

LIST_OF_NAMES = Text("the answer should be a list of names", "答えは名前のリストにしてください")


def order_of(answer: Any, nodes: list[Node]) -> dict[str, Any]:
    """Which names an order has, and whether each node comes after those that it is computed from."""
    named = isinstance(answer, (list, tuple)) and all(isinstance(one, str) for one in answer)
    require(named, LIST_OF_NAMES)
    first = {name: place for place, name in reversed(list(enumerate(answer)))}
    after = {
        f"{name} after {one}": first.get(one, math.inf) < first.get(name, -1)
        for name, _op, inputs in nodes
        for one in inputs
    }
    return {"all names": sorted(answer), **after}


class OfTheGraph(msgspec.Struct, frozen=True):
    """A table of the nodes of the very graph that a call has."""

    column: str
    against_the_edges: bool = False

    def table(self, answer: Any, expected: Any, one: Call, tolerance: Tolerance) -> Any:
        args, kwargs = one
        nodes = args[0] if args else kwargs["nodes"]
        fed_by = {name: tuple(dict.fromkeys(inputs)) for name, _op, inputs in nodes}
        return Graph(fed_by, ((self.column, self.against_the_edges),)).table(answer, expected, one, tolerance)


def in_order(table: Values, nodes: list[Node], *, backwards: bool = False) -> Values:
    """The table in the order of the calculation: the first difference that is told is then the first mistake."""
    order = reference.topological_order(nodes)
    return {name: float(table[name]) for name in (reversed(order) if backwards else order)}
