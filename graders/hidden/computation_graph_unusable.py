"""What `computation_graph` has to refuse."""

from graders.hidden.computation_graph_cases import AT_PAIR, DIAMOND, LADDER, PAIR, Point, Values, X, Y
from reference.computation_graph import Node
from saiten.grading import call

CYCLES: dict[str, list[Node]] = {
    "a node that feeds itself": [X, ("u", "add", ("x", "u"))],
    "a node that feeds itself alone": [X, ("u", "tanh", ("u",))],
    "two nodes that feed each other": [X, ("u", "add", ("x", "v")), ("v", "neg", ("u",))],
    "three nodes in a circle": [("u", "exp", ("w",)), ("v", "neg", ("u",)), ("w", "mul", ("v", "x")), X],
    "a circle apart from the rest": [X, ("u", "exp", ("x",)), ("a", "neg", ("b",)), ("b", "neg", ("a",))],
    "a circle before the rest": [("u", "add", ("a", "x")), ("a", "neg", ("b",)), ("b", "tanh", ("a",)), X],
}
NO_SUCH_INPUT: dict[str, list[Node]] = {
    "an input that is not there": [X, ("u", "add", ("x", "y"))],
    "an input in capitals": [X, ("u", "exp", ("X",))],
    "an input that is only an op": [X, ("u", "exp", ("x",)), ("v", "add", ("u", "exp"))],
    "an input that is not there, apart from the rest": [("v", "neg", ("t",)), ("u", "log", ("x",)), X],
}
SAME_NAME: dict[str, list[Node]] = {
    "two nodes of one name": [X, ("u", "exp", ("x",)), ("u", "neg", ("x",))],
    "an input node twice": [X, X, ("u", "exp", ("x",))],
    "a node with the name of an input node": [X, Y, ("y", "neg", ("x",)), ("u", "exp", ("y",))],
    "two nodes of one name that feed nothing": [("u", "exp", ("x",)), X, ("w", "tanh", ("x",)), ("u", "exp", ("x",))],
}
UNKNOWN_OPS: dict[str, list[Node]] = {
    "a power": [X, Y, ("u", "pow", ("x", "y"))],
    "an op in capitals": [X, Y, ("u", "Add", ("x", "y"))],
    "a cosine": [("u", "cos", ("x",)), X],
    "an op without a name": [X, ("u", "", ("x",))],
    "an unknown op before others": [("v", "exp", ("u",)), ("u", "square", ("x",)), X],
}
ALL_VALUES = {"x": 0.5, "y": 0.75}


def values_for(nodes: list[Node]) -> Values:
    return {name: ALL_VALUES[name] for name, op, _inputs in nodes if op == "input"}


NO_VALUE: dict[str, Point] = {
    "no value at all": (DIAMOND, {}),
    "no value for y": (DIAMOND, {"x": 1.5}),
    "no value for x": (LADDER, {"y": 1.5}),
    "no value for a node that feeds nothing": ([X, Y, ("u", "exp", ("x",))], {"x": 1.5}),
    "a value for another name": (LADDER, {"x": 1.5, "Y": 0.5}),
}
NO_VALUE_FEW = {name: NO_VALUE[name] for name in list(NO_VALUE)[1:4]}
ONE_OF_EACH: dict[str, Point] = {
    name: (nodes, values_for(nodes))
    for graphs, number in ((CYCLES, 2), (NO_SUCH_INPUT, 1), (SAME_NAME, 1), (UNKNOWN_OPS, 2))
    for name, nodes in list(graphs.items())[-number:]
}
FEW_OF_EACH = {
    name: graph for graphs in (CYCLES, NO_SUCH_INPUT, SAME_NAME) for name, graph in list(graphs.items())[::2]
}
NO_SUCH_OUTPUT = {
    "an output that is not there": call(DIAMOND, {"x": 1.5, "y": -0.5}, "g"),
    "an output in capitals": call(DIAMOND, {"x": 1.5, "y": -0.5}, "F"),
    "an output that is an op": call(DIAMOND, {"x": 1.5, "y": -0.5}, "sub"),
    "an output without a name": call(LADDER, {"x": 1.5, "y": -0.5}, ""),
}
NO_SUCH_NAME = {
    f"{what}, {mode}": call(PAIR, AT_PAIR, inputs, outputs, mode)
    for mode in ("forward", "reverse")
    for what, inputs, outputs in [
        ("an unknown input", ["x", "w"], ["f"]),
        ("an unknown output", ["x"], ["f", "k"]),
        ("an unknown input alone", ["X"], ["f"]),
        ("an unknown output alone", ["x", "y"], ["G"]),
    ]
}
NO_SUCH_MODE = {
    repr(mode): call(PAIR, AT_PAIR, ["x"], ["f", "g"], mode) for mode in ("", "backward", "Forward", "rev", "sideways")
}
