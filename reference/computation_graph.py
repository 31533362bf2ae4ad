"""Values, tangents, adjoints and Jacobians of any computation graph (sections 1.1 and 1.3)."""

import math
from collections.abc import Callable

import numpy as np

Node = tuple[str, str, tuple[str, ...]]


def _sigmoid(a: float) -> float:
    return 1 / (1 + math.exp(-a))


def _step(a: float) -> float:
    return 1.0 if a > 0 else 0.0


# what each op makes of its inputs
VALUE: dict[str, Callable[..., float]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "neg": lambda a: -a,
    "exp": math.exp,
    "log": math.log,
    "tanh": math.tanh,
    "sigmoid": _sigmoid,
    "relu": lambda a: max(a, 0.0),
}
# its derivative by each of them
PARTIALS: dict[str, Callable[..., tuple[float, ...]]] = {
    "add": lambda _a, _b: (1.0, 1.0),
    "sub": lambda _a, _b: (1.0, -1.0),
    "mul": lambda a, b: (b, a),
    "div": lambda a, b: (1 / b, -a / b**2),
    "neg": lambda _a: (-1.0,),
    "exp": lambda a: (math.exp(a),),
    "log": lambda a: (1 / a,),
    "tanh": lambda a: (1 - math.tanh(a) ** 2,),
    "sigmoid": lambda a: (_sigmoid(a) * (1 - _sigmoid(a)),),
    "relu": lambda a: (_step(a),),
}


def topological_order(nodes: list[Node]) -> list[str]:
    """Names of all nodes, each after its inputs. Raises ValueError: a name twice, an unknown input, a cycle."""
    waiting = {name: set(inputs) for name, _op, inputs in nodes}
    if len(waiting) < len(nodes):
        raise ValueError("two nodes of one name")
    unknown = set().union(*waiting.values()) - waiting.keys()
    if unknown:
        raise ValueError(f"there is no node {min(unknown)!r}")
    order: list[str] = []
    while waiting:
        ready = [name for name, inputs in waiting.items() if not inputs & waiting.keys()]
        if not ready:
            raise ValueError(f"there is a cycle among {sorted(waiting)}")
        order += ready
        waiting = {name: inputs for name, inputs in waiting.items() if name not in ready}
    return order


def _sorted(nodes: list[Node]) -> list[Node]:
    by_name = {node[0]: node for node in nodes}
    return [by_name[name] for name in topological_order(nodes)]


def evaluate(nodes: list[Node], values: dict[str, float]) -> dict[str, float]:
    """The value of every node. Raises ValueError: an unusable graph, an unknown op, a missing value."""
    found: dict[str, float] = {}
    for name, op, inputs in _sorted(nodes):
        if op == "input":
            if name not in values:
                raise ValueError(f"no value for {name!r}")
            found[name] = values[name]
        elif op in VALUE:
            found[name] = VALUE[op](*(found[one] for one in inputs))
        else:
            raise ValueError(f"unknown op {op!r}")
    return found


def _partials(nodes: list[Node], values: dict[str, float]) -> list[tuple[str, list[tuple[str, float]]]]:
    """In topological order, each node with its edges: (input, d node / d input)."""
    found = evaluate(nodes, values)
    edges: list[tuple[str, list[tuple[str, float]]]] = []
    for name, op, inputs in _sorted(nodes):
        partials = () if op == "input" else PARTIALS[op](*(found[one] for one in inputs))
        edges.append((name, list(zip(inputs, partials, strict=True))))
    return edges


def jvp(nodes: list[Node], values: dict[str, float], tangents: dict[str, float]) -> dict[str, float]:
    """The tangent of every node (equation 15). Raises ValueError like evaluate."""
    found = dict(tangents)
    for name, edges in _partials(nodes, values):
        if edges:
            found[name] = sum(partial * found[one] for one, partial in edges)
    return found


def backward(nodes: list[Node], values: dict[str, float], output: str) -> dict[str, float]:
    """The adjoint of every node (equations 18-19). Raises ValueError like evaluate, and for an unknown output."""
    edges = _partials(nodes, values)
    adjoints = {name: 0.0 for name, _edges in edges}
    if output not in adjoints:
        raise ValueError(f"there is no node {output!r}")
    adjoints[output] = 1.0
    for name, inputs in reversed(edges):
        for one, partial in inputs:
            adjoints[one] += adjoints[name] * partial
    return adjoints


def jacobian(
    nodes: list[Node], values: dict[str, float], inputs: list[str], outputs: list[str], mode: str
) -> tuple[np.ndarray, int]:
    """(J, passes): the Jacobian (m, n) of equation 16, column by column or row by row.

    Raises ValueError like evaluate, and for an unknown input, output or mode.
    """
    names = evaluate(nodes, values).keys()
    unknown = {*inputs, *outputs} - names
    if unknown:
        raise ValueError(f"there is no node {min(unknown)!r}")
    if mode == "forward":
        columns = [jvp(nodes, values, {name: float(name == one) for name in values}) for one in inputs]
        return np.array([[column[output] for column in columns] for output in outputs]), len(inputs)
    if mode == "reverse":
        rows = [backward(nodes, values, output) for output in outputs]
        return np.array([[row[one] for one in inputs] for row in rows]), len(outputs)
    raise ValueError(f"mode must be 'forward' or 'reverse', got {mode!r}")
