"""Known wrong answers to `evaluate`."""

import math
from typing import Any

from reference.computation_graph import VALUE, Node, _sorted
from saiten.grading import Text, misconception

Values = dict[str, float]
Refusal = type[Exception] | None


def _evaluated(
    nodes: list[Node],
    values: Values,
    ops: dict[str, Any],
    *,
    missing: Refusal = ValueError,
    unknown: Refusal = ValueError,
    as_listed: bool = False,
) -> Values:
    """The right side with some ops of one's own, and the exception for each fault (None lets it pass)."""
    found: Values = {}
    for name, op, inputs in nodes if as_listed else _sorted(nodes):
        if op == "input":
            if missing and name not in values:
                raise missing(name)
            found[name] = values.get(name, 0.0)
        elif op in VALUE:
            found[name] = (VALUE | ops)[op](*(found[one] for one in inputs))
        elif unknown:
            raise unknown(op)
        else:
            found[name] = found[inputs[0]]
    return found


@misconception(
    "evaluate",
    Text(
        "Your code works through the nodes as they are listed; a node may be listed before its inputs.",
        "リストの順に計算しています。ノードは、その inputs より前に書かれていることがあります。",
    ),
    lecture="1.1",
)
def evaluated_as_listed(nodes: list[Node], values: Values) -> Values:
    _evaluated(nodes, values, {})
    return _evaluated(nodes, values, {}, as_listed=True)


@misconception(
    "evaluate",
    Text("Your sub takes the first input from the second.", "sub で、2 番目の inputs から 1 番目を引いています。"),
    lecture="1.1",
)
def sub_turned_round(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {"sub": lambda a, b: b - a})


@misconception(
    "evaluate",
    Text("Your div divides the second input by the first.", "div で、2 番目の inputs を 1 番目で割っています。"),
    lecture="1.1",
)
def div_turned_round(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {"div": lambda a, b: b / a})


@misconception(
    "evaluate",
    Text(
        "Your div rounds down to a whole number; the nodes hold floats.",
        "div の結果を整数に切り捨てています。ノードの値は float です。",
    ),
    lecture="1.1",
)
def div_rounds_down(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {"div": lambda a, b: a // b})


@misconception(
    "evaluate",
    Text("Your log has another base than e.", "log の底が e ではありません。自然対数を使ってください。"),
    lecture="1.1",
    variants=[{"base": 10}, {"base": 2}],
)
def log_of_another_base(nodes: list[Node], values: Values, *, base: float = 10) -> Values:
    return _evaluated(nodes, values, {"log": lambda a: math.log(a, base)})


@misconception(
    "evaluate",
    Text("In your sigmoid the sign in front of a is lost.", "sigmoid の a の前の符号が抜けています。"),
    lecture="1.1, eq. 9",
)
def sigmoid_without_the_sign(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {"sigmoid": lambda a: 1 / (1 + math.exp(a))})


@misconception(
    "evaluate",
    Text(
        "Your relu keeps the size of a negative input; it should give 0 there.",
        "relu が負の値の絶対値を返しています。負なら 0 です。",
    ),
    lecture="1.1",
)
def relu_as_absolute_value(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {"relu": abs})


@misconception(
    "evaluate",
    Text("Your relu lets negative inputs through.", "relu が負の値をそのまま通しています。"),
    lecture="1.1",
)
def relu_lets_all_through(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {"relu": lambda a: a})


@misconception(
    "evaluate",
    Text("Your neg returns its input as it is.", "neg が符号を変えずに返しています。"),
    lecture="1.1",
)
def neg_without_the_sign(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {"neg": lambda a: a})


@misconception(
    "evaluate",
    Text(
        "Your dict lacks the input nodes; they are nodes with a value, too.",
        "入力ノードの値が抜けています。入力ノードもノードです。",
    ),
    lecture="1.1",
)
def values_of_inputs_forgotten(nodes: list[Node], values: Values) -> Values:
    return {name: value for name, value in _evaluated(nodes, values, {}).items() if name not in values}


@misconception(
    "evaluate",
    Text(
        "Your code takes 0 for an input node that has no value; it should refuse.",
        "値のない入力ノードを 0 とみなしています。エラーにしてください。",
    ),
    lecture="1.1",
)
def missing_value_taken_for_0(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {}, missing=None)


@misconception(
    "evaluate",
    Text(
        "A missing value ends in a KeyError of the dict; it should be a ValueError.",
        "値がないと辞書の KeyError になっています。ValueError にしてください。",
    ),
    lecture="1.1",
)
def missing_value_by_key_error(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {}, missing=KeyError)


@misconception(
    "evaluate",
    Text(
        "Your code passes over ops that it doesn't know, or treats them as another op; it should refuse.",
        "未知の op を読み飛ばすか、別の op とみなしています。エラーにしてください。",
    ),
    lecture="1.1",
)
def unknown_op_accepted(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {}, unknown=None)


@misconception(
    "evaluate",
    Text(
        "An unknown op ends in a KeyError of your table, or the like; it should be a ValueError.",
        "未知の op が、表の辞書の KeyError などになっています。ValueError にしてください。",
    ),
    lecture="1.1",
)
def unknown_op_by_another_exception(nodes: list[Node], values: Values) -> Values:
    return _evaluated(nodes, values, {}, unknown=KeyError)
