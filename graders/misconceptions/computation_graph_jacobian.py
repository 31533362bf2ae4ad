"""Known wrong answers to `jacobian`."""

import numpy as np

from reference.computation_graph import Node, backward, evaluate, jvp
from saiten.grading import Text, misconception

Values = dict[str, float]
Answer = tuple[np.ndarray, int]


def _right(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> Answer:
    """The right side."""
    names = evaluate(nodes, values)
    if not {*inputs, *outputs} <= names.keys():
        raise ValueError("unknown name")
    if mode not in ("forward", "reverse"):
        raise ValueError("unknown mode")
    rows = [backward(nodes, values, output) for output in outputs]
    J = np.array([[row[one] for one in inputs] for row in rows])
    return J, len(inputs) if mode == "forward" else len(outputs)


@misconception(
    "jacobian",
    Text(
        "Your Jacobian has a row for each input; rows belong to outputs, columns to inputs.",
        "行が入力になっています。行が出力、列が入力です。",
    ),
    lecture="1.3, eq. 16",
)
def transposed(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> Answer:
    J, passes = _right(nodes, values, inputs, outputs, mode)
    return J.T, passes


@misconception(
    "jacobian",
    Text(
        "Your number of passes is the other mode's: one pass gives a column in forward mode, a row in reverse mode.",
        "回数が逆の mode のものです。1 回で forward mode は 1 列、reverse mode は 1 行が求まります。",
    ),
    lecture="1.3, eq. 17",
)
def passes_of_the_other_mode(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Answer:
    J, _passes = _right(nodes, values, inputs, outputs, mode)
    return J, len(outputs) if mode == "forward" else len(inputs)


@misconception(
    "jacobian",
    Text(
        "Your code counts a pass for each entry; one pass gives a whole column or row.",
        "成分ごとに 1 回と数えています。1 回の計算で 1 列または 1 行がまとめて求まります。",
    ),
    lecture="1.3, eq. 17",
)
def a_pass_for_each_entry(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Answer:
    J, _passes = _right(nodes, values, inputs, outputs, mode)
    return J, J.size


@misconception(
    "jacobian",
    Text(
        "Your code always counts one pass; it takes one for each input or each output.",
        "回数がいつも 1 になっています。入力または出力ごとに 1 回必要です。",
    ),
    lecture="1.3, eq. 17",
)
def always_one_pass(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> Answer:
    return _right(nodes, values, inputs, outputs, mode)[0], 1


@misconception(
    "jacobian",
    Text(
        "Your number of passes is that of one mode, whatever mode is asked for.",
        "どちらの mode でも、片方の mode の回数になっています。",
    ),
    lecture="1.3, eq. 17",
    variants=[{"mode_taken": "forward"}, {"mode_taken": "reverse"}],
)
def passes_of_one_mode(
    nodes: list[Node],
    values: Values,
    inputs: list[str],
    outputs: list[str],
    mode: str,
    *,
    mode_taken: str = "forward",
) -> Answer:
    J, _passes = _right(nodes, values, inputs, outputs, mode)
    return J, len(inputs) if mode_taken == "forward" else len(outputs)


@misconception(
    "jacobian",
    Text(
        "Your Jacobian has a column for every input node; only those that are asked for belong there, in that order.",
        "すべての入力ノードの列があります。指定された inputs だけを、その順に並べてください。",
    ),
    lecture="1.3, eq. 16",
)
def columns_of_all_inputs(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Answer:
    _J, passes = _right(nodes, values, inputs, outputs, mode)
    return _right(nodes, values, list(values), outputs, mode)[0], passes


@misconception(
    "jacobian",
    Text(
        "Your code doesn't start anew for each output: the adjoints of earlier rows are still in it.",
        "出力ごとに初期化していないため、前の行の adjoint が残って足されています。",
    ),
    lecture="1.3, eq. 19",
)
def rows_pile_up(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> Answer:
    J, passes = _right(nodes, values, inputs, outputs, mode)
    return J if mode == "forward" else np.cumsum(J, axis=0), passes


@misconception(
    "jacobian",
    Text(
        "Your Jacobian is a list of rows; an array (m, n) is asked for.",
        "ヤコビアンが行のリストになっています。形 (m, n) の配列にしてください。",
    ),
    lecture="1.3, eq. 16",
)
def rows_as_a_list(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> object:
    J, passes = _right(nodes, values, inputs, outputs, mode)
    return J.tolist(), passes


@misconception(
    "jacobian",
    Text(
        "Your code returns the Jacobian alone; the number of passes belongs to the answer.",
        "ヤコビアンだけを返しています。計算の回数も一緒に返してください。",
    ),
    lecture="1.3, eq. 17",
)
def passes_not_returned(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> object:
    return _right(nodes, values, inputs, outputs, mode)[0]


@misconception(
    "jacobian",
    Text(
        "Your code takes any other mode for forward or reverse; it should refuse.",
        "未知の mode を forward か reverse とみなしています。エラーにしてください。",
    ),
    lecture="1.3",
)
def any_mode_accepted(nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str) -> Answer:
    return _right(nodes, values, inputs, outputs, "forward" if mode == "forward" else "reverse")


@misconception(
    "jacobian",
    Text(
        "An unknown input or output ends in a KeyError of a dict; it should be a ValueError.",
        "inputs や outputs にノードでない名前があると、辞書の KeyError になっています。ValueError にしてください。",
    ),
    lecture="1.3",
)
def unknown_name_by_key_error(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Answer:
    if not {*inputs, *outputs} <= evaluate(nodes, values).keys():
        raise KeyError("unknown name")
    return _right(nodes, values, inputs, outputs, mode)


@misconception(
    "jacobian",
    Text(
        "Unknown inputs are accepted as if the outputs did not depend on them; they should be refused.",
        "inputs にノードでない名前があっても、微分 0 として受け入れています。エラーにしてください。",
    ),
    lecture="1.3",
)
def unknown_input_taken_for_0(
    nodes: list[Node], values: Values, inputs: list[str], outputs: list[str], mode: str
) -> Answer:
    names = evaluate(nodes, values)
    if not names.keys() >= set(outputs):
        raise ValueError("unknown output")
    if mode not in ("forward", "reverse"):
        raise ValueError("unknown mode")
    columns = [jvp(nodes, values, {name: float(name == one) for name in values}) for one in inputs]
    J = np.array([[column[output] for column in columns] for output in outputs])
    return J, len(inputs) if mode == "forward" else len(outputs)
