"""Exercise: automatic differentiation on any computation graph (lecture 1.1 and 1.3, equations 15-19).

`autodiff_tables` works one graph. Here you write the machine itself: it takes a graph as data, and gives
values, tangents, adjoints and whole Jacobians.

A graph is a list of nodes. A node is a tuple `(name, op, inputs)`: its name (any string), its op (a string)
and the tuple of the names of the nodes that it is computed from, in the order of the formula:

    "input"                            value given from outside; inputs is ()
    "add", "sub", "mul", "div"         a + b, a - b, a * b, a / b        inputs is (a, b); both may be the same
    "neg", "exp", "log",               -a, e^a, natural logarithm,
    "tanh", "sigmoid", "relu"          tanh a, 1 / (1 + e^-a), max(a, 0)      inputs is (a,)

The nodes stand in any order: a node may come before those that it needs. A node may feed many others, or none.

Rules
- All numbers are floats. Results are judged to 1e-9 (relative error, or absolute where that is larger).
- `values` is a dict with a float for each input node. The points keep away from trouble: no division by 0,
  no logarithm of 0 or less, no relu with its input at 0, and inputs of exp, tanh and sigmoid within -6 .. 6.
- An unusable graph is a `ValueError`: two nodes of one name; an input that is not the name of a node; a cycle,
  anywhere in the graph (then no order exists); and, except in `topological_order`, an op that is not in the table.
- An input node that `values` has no number for is a `ValueError`, too.
- Never change the lists and dicts that you are given. Graphs have at most 60 nodes, so recursion is fine.

日本語: 任意の計算グラフについて、値 (evaluate)、tangent (jvp、式 (15))、adjoint (backward、式 (18)(19))、
ヤコビアン (jacobian、式 (16)) を求めるプログラムを書きます。グラフはノード `(name, op, inputs)` のリストで、
ノードの並び順は決まっていません。同じ名前のノードがある、inputs にあるノードが存在しない、環がある、未知の
op である (topological_order を除く)、入力ノードの値が values にない、という場合は `ValueError` です。複数の
ノードに使われるノードの adjoint は、すべての経路の和です。引数のリストや辞書は変更しないでください。

The idea, with an example / 考え方と例題: handouts/computation_graph.html, handouts/computation_graph.ja.html
"""

import numpy as np

Names = tuple[str, ...]
Node = tuple[str, str, Names]


def topological_order(nodes: list[Node]) -> list[str]:
    """Names of all nodes, each after the nodes that it is computed from (section 1.1: the graph is a DAG).

    Returns a list with every name once. Usually several orders are right; any of them counts.

    Raises ValueError for two nodes of one name, an input that is not a node, and a cycle. Ops play no part here.

    >>> topological_order([("y", "exp", ("u",)), ("u", "mul", ("x", "x")), ("x", "input", ())])
    ['x', 'u', 'y']
    >>> topological_order([("u", "exp", ("v",)), ("v", "neg", ("u",))])
    Traceback (most recent call last):
    ValueError: ...
    """
    raise NotImplementedError


def evaluate(nodes: list[Node], values: dict[str, float]) -> dict[str, float]:
    """The value of every node, input nodes included (section 1.1).

    values: a float for each input node. Returns a dict from each name to a float.

    Raises ValueError for an unusable graph or a missing value (see the top of this file).

    >>> nodes = [("q", "div", ("x", "y")), ("y", "input", ()), ("x", "input", ())]
    >>> answer = evaluate(nodes, {"x": 1.0, "y": 4.0})
    >>> answer["x"], answer["y"], answer["q"]
    (1.0, 4.0, 0.25)
    """
    raise NotImplementedError


def jvp(nodes: list[Node], values: dict[str, float], tangents: dict[str, float]) -> dict[str, float]:
    """Forward mode: the tangent of every node, input nodes included (section 1.3, equation 15).

    values, tangents: a float each for each input node. A tangent of 1 for one input and 0 for the others gives
    the derivatives by that input; other numbers give the derivative along that direction (the product of the
    Jacobian with a vector). One pass over the graph is enough.

    Returns a dict from each name to a float. Raises ValueError for an unusable graph or a missing value (see
    the top of this file).

    >>> nodes = [("x", "input", ()), ("y", "input", ()), ("p", "mul", ("x", "y"))]
    >>> jvp(nodes, {"x": 2.0, "y": 5.0}, {"x": 1.0, "y": 0.0})["p"]
    5.0
    >>> jvp(nodes, {"x": 2.0, "y": 5.0}, {"x": 3.0, "y": -1.0})["p"]
    13.0
    """
    raise NotImplementedError


def backward(nodes: list[Node], values: dict[str, float], output: str) -> dict[str, float]:
    """Reverse mode: the adjoint of every node, d output / d node (section 1.3, equations 18 and 19).

    output: the name of any node. Its own adjoint is 1, whatever it feeds itself. A node on which the output
    does not depend has adjoint 0. Equation 19 shows one path: where a node feeds several others (or one of
    them twice), its adjoint is the sum over all paths. One pass back over the graph is enough.

    Returns a dict from each name to a float. Raises ValueError for an unusable graph or a missing value (see
    the top of this file), and for an output that is not a node.

    >>> nodes = [("x", "input", ()), ("u", "mul", ("x", "x")), ("f", "sub", ("u", "x")), ("g", "neg", ("f",))]
    >>> adjoints = backward(nodes, {"x": 3.0}, "f")
    >>> adjoints["f"], adjoints["u"], adjoints["x"], adjoints["g"]
    (1.0, 1.0, 5.0, 0.0)
    """
    raise NotImplementedError


def jacobian(
    nodes: list[Node], values: dict[str, float], inputs: list[str], outputs: list[str], mode: str
) -> tuple[np.ndarray, int]:
    """The Jacobian, and the number of passes that it took (section 1.3, equations 16 and 17).

    inputs: names of n input nodes, the columns in this order. outputs: names of m nodes of any kind, the rows
    in this order. No name stands twice in one of these lists, and neither is empty. mode: "forward" takes one
    `jvp` for each of the n inputs; "reverse" takes one `backward` for each of the m outputs.

    Returns (J, passes): J an array (m, n) of floats with J[i, j] = d outputs[i] / d inputs[j], and the int
    n or m. Both modes give the same J.

    Raises ValueError for an unusable graph or a missing value (see the top of this file), for a name in inputs
    or outputs that is not a node, and for any other mode.

    >>> nodes = [("x", "input", ()), ("y", "input", ()), ("p", "mul", ("x", "y"))]
    >>> J, passes = jacobian(nodes, {"x": 2.0, "y": 5.0}, ["x", "y"], ["p"], "reverse")
    >>> J.tolist(), passes
    ([[5.0, 2.0]], 1)
    >>> J, passes = jacobian(nodes, {"x": 2.0, "y": 5.0}, ["y", "x"], ["p"], "forward")
    >>> J.tolist(), passes
    ([[2.0, 5.0]], 2)
    """
    raise NotImplementedError
