"""Hidden checks for exercises/computation_graph.py."""

from typing import Any

import numpy as np

from graders.hidden import computation_graph_cases as cases
from graders.hidden import computation_graph_judged as judged
from graders.hidden import computation_graph_unusable as unusable
from graders.hidden.computation_graph_cases import Values
from reference import computation_graph as reference
from reference.computation_graph import Node
from saiten.grading import Text, Tolerance, call, check, untouched

NUMBERS = Tolerance(relative=1e-9, absolute=1e-9)

CYCLE_HINT = Text(
    "Section 1.1: the A in DAG. When no node is left whose inputs are all done, the rest holds a cycle.",
    "1.1 節: DAG の A は環がないことです。進めるノードがないのに残っていれば、そこに環があります。",
)
UNKNOWN_HINT = Text(
    "Every input of a node must be a node of the list.", "ノードの inputs は、すべてリストにあるノードの名前です。"
)
SAME_HINT = Text(
    "A dict by name keeps only one of two nodes of one name.",
    "名前をキーにした辞書では、同じ名前のノードは 1 つしか残りません。",
)
OP_HINT = Text("The table of ops at the top is complete.", "使える op は冒頭の表にあるものだけです。")
VALUE_HINT = Text(
    "Every input node needs a value, also one that feeds nothing.",
    "入力ノードには、どこにも使われないものにも値が必要です。",
)
GRAPH_HINT = Text(
    "Cycles, unknown inputs and ops, and a name twice, as in evaluate.",
    "環、未知の inputs や op、名前の重複です。evaluate と同じです。",
)


# -- order


@check(
    "topological_order",
    inputs=cases.points.map(lambda point: call(point[0])),
    pool=16,
    draw=4,
    edges={name: call(nodes) for name, (nodes, _values) in cases.SPECIAL.items()}
    | {"by keyword": call(nodes=cases.LADDER)},
    measure=judged.order_of,
    reveal=True,
    weight=2,
    hint=Text(
        "Section 1.1: a node may come once all of its inputs are there.",
        "1.1 節: ノードは、その inputs がすべて並んだ後に置けます。",
    ),
)
def test_topological_order(nodes: list[Node]) -> list[str]:
    """Every node once, and after the nodes that it is computed from.

    すべてのノードが 1 回ずつ、計算に使うノードより後に並ぶ。
    """
    return reference.topological_order(nodes)


test_topological_order_untouched = untouched(test_topological_order)


@check(
    "topological_order",
    edges={name: call(nodes) for name, nodes in unusable.CYCLES.items()},
    raises=ValueError,
    hint=CYCLE_HINT,
)
def test_topological_order_cycle(nodes: list[Node]) -> list[str]:
    """A cycle is a ValueError, wherever in the graph it is.

    グラフのどこかに環があれば ValueError になる。
    """
    return reference.topological_order(nodes)


@check(
    "topological_order",
    edges={name: call(nodes) for name, nodes in unusable.NO_SUCH_INPUT.items()},
    raises=ValueError,
    weight=0.5,
    hint=UNKNOWN_HINT,
)
def test_topological_order_unknown_input(nodes: list[Node]) -> list[str]:
    """An input that is not a node is a ValueError.

    inputs にあるノードが存在しなければ ValueError になる。
    """
    return reference.topological_order(nodes)


@check(
    "topological_order",
    edges={name: call(nodes) for name, nodes in unusable.SAME_NAME.items()},
    raises=ValueError,
    weight=0.5,
    hint=SAME_HINT,
)
def test_topological_order_same_name(nodes: list[Node]) -> list[str]:
    """Two nodes of one name are a ValueError.

    同じ名前のノードが 2 つあれば ValueError になる。
    """
    return reference.topological_order(nodes)


# -- values


@check(
    "evaluate",
    inputs=cases.points.map(lambda point: call(*point)),
    pool=16,
    draw=3,
    edges={name: call(*point) for name, point in cases.POINTS.items()}
    | {"by keyword": call(nodes=cases.LADDER, values={"x": 2.0, "y": 1.5})},
    tolerance=NUMBERS,
    reveal=True,
    weight=2,
    view=judged.OfTheGraph("value"),
    hint=Text(
        "Section 1.1: go through the nodes in topological order; a node finds the values of its inputs there.",
        "1.1 節: topological order の順に計算すれば、inputs の値は必ず求まっています。",
    ),
)
def test_evaluate(nodes: list[Node], values: Values) -> Values:
    """The value of every node, in whatever order the nodes are listed.

    ノードの並び順に関わらない、すべてのノードの値。
    """
    return judged.in_order(reference.evaluate(nodes, values), nodes)


test_evaluate_untouched = untouched(test_evaluate, weight=0.5)


@check(
    "evaluate",
    edges={name: call(nodes, unusable.values_for(nodes)) for name, nodes in unusable.FEW_OF_EACH.items()},
    raises=ValueError,
    weight=0.5,
    hint=Text("As in topological_order.", "topological_order と同じです。"),
)
def test_evaluate_unusable_graph(nodes: list[Node], values: Values) -> Values:
    """A cycle, an input that is not a node and a name twice are a ValueError.

    環、存在しない inputs、名前の重複は ValueError になる。
    """
    return reference.evaluate(nodes, values)


@check(
    "evaluate",
    edges={name: call(nodes, unusable.values_for(nodes)) for name, nodes in unusable.UNKNOWN_OPS.items()},
    raises=ValueError,
    weight=0.5,
    hint=OP_HINT,
)
def test_evaluate_unknown_op(nodes: list[Node], values: Values) -> Values:
    """An op that is not in the table is a ValueError.

    表にない op は ValueError になる。
    """
    return reference.evaluate(nodes, values)


@check(
    "evaluate",
    edges={name: call(*point) for name, point in unusable.NO_VALUE.items()},
    raises=ValueError,
    weight=0.5,
    hint=VALUE_HINT,
)
def test_evaluate_missing_value(nodes: list[Node], values: Values) -> Values:
    """An input node without a value is a ValueError.

    値のない入力ノードがあれば ValueError になる。
    """
    return reference.evaluate(nodes, values)


# -- forward mode


@check(
    "jvp",
    inputs=cases.points.map(cases.in_a_direction),
    pool=16,
    draw=3,
    edges=cases.FORWARD,
    tolerance=NUMBERS,
    reveal=True,
    weight=3,
    view=judged.OfTheGraph("tangent"),
    hint=Text(
        "Section 1.3, eq. 15: a sum over the node's inputs, each derivative times the tangent of that input.",
        "1.3 節の式 (15): 各 inputs での微分に、その tangent を掛けて足します。",
    ),
)
def test_jvp(nodes: list[Node], values: Values, tangents: Values) -> Values:
    """The tangent of every node, along any direction.

    任意の方向についての、すべてのノードの tangent。
    """
    return judged.in_order(reference.jvp(nodes, values, tangents), nodes)


test_jvp_untouched = untouched(test_jvp, weight=0.5)


@check(
    "jvp",
    edges={name: call(nodes, values, values) for name, (nodes, values) in unusable.ONE_OF_EACH.items()},
    raises=ValueError,
    weight=0.5,
    hint=GRAPH_HINT,
)
def test_jvp_unusable_graph(nodes: list[Node], values: Values, tangents: Values) -> Values:
    """An unusable graph is a ValueError.

    グラフに問題があれば ValueError になる。
    """
    return reference.jvp(nodes, values, tangents)


@check(
    "jvp",
    edges={name: call(nodes, values, {"x": 1.0, "y": 0.0}) for name, (nodes, values) in unusable.NO_VALUE_FEW.items()},
    raises=ValueError,
    weight=0.5,
    hint=VALUE_HINT,
)
def test_jvp_missing_value(nodes: list[Node], values: Values, tangents: Values) -> Values:
    """An input node without a value is a ValueError.

    値のない入力ノードがあれば ValueError になる。
    """
    return reference.jvp(nodes, values, tangents)


# -- reverse mode


@check(
    "backward",
    inputs=cases.backward_calls(),
    pool=16,
    draw=4,
    edges=cases.BACKWARD,
    tolerance=NUMBERS,
    reveal=True,
    weight=3,
    view=judged.OfTheGraph("adjoint", against_the_edges=True),
    hint=Text(
        "Section 1.3, eqs 18-19: back from the output. A node that feeds several others sums over all of them.",
        "1.3 節の式 (18)(19): 出力から逆にたどり、複数のノードに使われるノードでは和を取ります。",
    ),
)
def test_backward(nodes: list[Node], values: Values, output: str) -> Values:
    """The adjoint of every node, for any output.

    任意の出力についての、すべてのノードの adjoint。
    """
    return judged.in_order(reference.backward(nodes, values, output), nodes, backwards=True)


test_backward_untouched = untouched(test_backward, weight=0.5)


@check(
    "backward",
    edges={name: call(nodes, values, "u") for name, (nodes, values) in unusable.ONE_OF_EACH.items()},
    raises=ValueError,
    weight=0.5,
    hint=GRAPH_HINT,
)
def test_backward_unusable_graph(nodes: list[Node], values: Values, output: str) -> Values:
    """An unusable graph is a ValueError.

    グラフに問題があれば ValueError になる。
    """
    return reference.backward(nodes, values, output)


@check(
    "backward",
    edges={name: cases.to_the_last(point) for name, point in unusable.NO_VALUE_FEW.items()},
    raises=ValueError,
    weight=0.5,
    hint=VALUE_HINT,
)
def test_backward_missing_value(nodes: list[Node], values: Values, output: str) -> Values:
    """An input node without a value is a ValueError.

    値のない入力ノードがあれば ValueError になる。
    """
    return reference.backward(nodes, values, output)


@check(
    "backward",
    edges=unusable.NO_SUCH_OUTPUT,
    raises=ValueError,
    weight=0.5,
    hint=Text("The output must be a node of the list.", "output はリストにあるノードの名前です。"),
)
def test_backward_unknown_output(nodes: list[Node], values: Values, output: str) -> Values:
    """An output that is not a node is a ValueError.

    output という名前のノードがなければ ValueError になる。
    """
    return reference.backward(nodes, values, output)


# -- Jacobians


@check(
    "jacobian",
    inputs=cases.jacobian_calls(),
    pool=16,
    draw=3,
    edges=cases.JACOBIANS,
    tolerance=NUMBERS,
    reveal=True,
    weight=3,
    hint=Text(
        "Section 1.3, eqs 16-17: forward mode gives a column in one pass, reverse mode a row.",
        "1.3 節の式 (16)(17): 1 回の計算で、forward mode は 1 列、reverse mode は 1 行が求まります。",
    ),
)
def test_jacobian(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> Any:
    """The Jacobian, rows by output and columns by input, and the number of passes.

    行が出力、列が入力のヤコビアンと、計算の回数。
    """
    J, passes = reference.jacobian(nodes, values, inputs, outputs, mode)
    return np.asarray(J, dtype=np.float64), passes


test_jacobian_untouched = untouched(test_jacobian, weight=0.5)


@check(
    "jacobian",
    edges={
        f"{name}, {mode}": call(nodes, values, ["x"], ["u"], mode)
        for i, (name, (nodes, values)) in enumerate(unusable.ONE_OF_EACH.items())
        for mode in [("forward", "reverse")[i % 2]]
    },
    raises=ValueError,
    weight=0.5,
    hint=GRAPH_HINT,
)
def test_jacobian_unusable_graph(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Any:
    """An unusable graph is a ValueError.

    グラフに問題があれば ValueError になる。
    """
    return reference.jacobian(nodes, values, inputs, outputs, mode)


@check(
    "jacobian",
    edges={
        "no value for y, forward": call(cases.PAIR, {"x": 1.5}, ["x"], ["f"], "forward"),
        "no value for x, forward": call(cases.PAIR, {"y": 1.5}, ["y"], ["h"], "forward"),
        "no value for x, reverse": call(cases.PAIR, {"y": 1.5}, ["y"], ["h"], "reverse"),
    },
    raises=ValueError,
    weight=0.5,
    hint=VALUE_HINT,
)
def test_jacobian_missing_value(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Any:
    """An input node without a value is a ValueError.

    値のない入力ノードがあれば ValueError になる。
    """
    return reference.jacobian(nodes, values, inputs, outputs, mode)


@check(
    "jacobian",
    edges=unusable.NO_SUCH_NAME,
    raises=ValueError,
    weight=0.5,
    hint=Text("Both lists hold names of nodes.", "どちらのリストもノードの名前です。"),
)
def test_jacobian_unknown_name(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Any:
    """An input or output that is not a node is a ValueError, in both modes.

    inputs や outputs にノードでない名前があれば、どちらの mode でも ValueError になる。
    """
    return reference.jacobian(nodes, values, inputs, outputs, mode)


@check(
    "jacobian",
    edges=unusable.NO_SUCH_MODE,
    raises=ValueError,
    weight=0.5,
    hint=Text("There are two modes.", "mode は 2 つだけです。"),
)
def test_jacobian_unknown_mode(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Any:
    """Any mode but "forward" and "reverse" is a ValueError.

    mode が "forward" と "reverse" 以外なら ValueError になる。
    """
    return reference.jacobian(nodes, values, inputs, outputs, mode)
