"""Known wrong answers to `jvp`."""

import math
from typing import Any

from reference.computation_graph import PARTIALS, Node, _sorted, evaluate
from saiten.grading import Text, misconception

Values = dict[str, float]


def _tangents(nodes: list[Node], values: Values, tangents: Values, ops: dict[str, Any]) -> Values:
    """The right side with some derivatives of one's own."""
    value = evaluate(nodes, values)
    found = dict(tangents)
    for name, op, inputs in _sorted(nodes):
        if op != "input":
            partials = (PARTIALS | ops)[op](*(value[one] for one in inputs))
            found[name] = sum(partial * found[one] for one, partial in zip(inputs, partials, strict=True))
    return found


@misconception(
    "jvp",
    Text(
        "Your product rule multiplies the two tangents; each belongs to the other factor's value.",
        "積の微分で tangent どうしを掛けています。それぞれ、もう一方の値に掛けて足します。",
    ),
    lecture="1.3, eq. 15",
)
def product_of_tangents(nodes: list[Node], values: Values, tangents: Values) -> Values:
    value = evaluate(nodes, values)
    found = dict(tangents)
    for name, op, inputs in _sorted(nodes):
        if op == "mul":
            found[name] = found[inputs[0]] * found[inputs[1]]
        elif op != "input":
            partials = PARTIALS[op](*(value[one] for one in inputs))
            found[name] = sum(partial * found[one] for one, partial in zip(inputs, partials, strict=True))
    return found


@misconception(
    "jvp",
    Text(
        "Your product rule has one term only; the second factor's tangent is lost.",
        "積の微分の項が 1 つしかありません。2 番目の因子の tangent が抜けています。",
    ),
    lecture="1.3, eq. 15",
)
def product_rule_of_one_term(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"mul": lambda _a, b: (b, 0.0)})


@misconception(
    "jvp",
    Text(
        "In your product rule each tangent meets its own factor's value, not the other's.",
        "積の微分で、tangent を自分自身の値に掛けています。掛けるのはもう一方の値です。",
    ),
    lecture="1.3, eq. 15",
)
def product_rule_with_the_own_value(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"mul": lambda a, b: (a, b)})


@misconception(
    "jvp",
    Text(
        "Your quotient rule adds both terms; the denominator's lowers the quotient.",
        "商の微分で 2 つの項を足しています。分母の項は引きます。",
    ),
    lecture="1.3, eq. 15",
)
def quotient_rule_with_a_plus(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"div": lambda a, b: (1 / b, a / b**2)})


@misconception(
    "jvp",
    Text(
        "In your quotient rule the denominator below the second term isn't squared.",
        "商の微分で、2 番目の項の分母が 2 乗になっていません。",
    ),
    lecture="1.3, eq. 15",
)
def quotient_rule_without_the_square(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"div": lambda a, b: (1 / b, -a / b)})


@misconception(
    "jvp",
    Text("Your sub adds the tangents.", "sub で tangent を足しています。"),
    lecture="1.3, eq. 15",
)
def sub_adds_tangents(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"sub": lambda _a, _b: (1.0, 1.0)})


@misconception(
    "jvp",
    Text("Your neg passes the tangent on with its sign unchanged.", "neg で tangent の符号が変わっていません。"),
    lecture="1.3, eq. 15",
)
def neg_keeps_the_tangent(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"neg": lambda _a: (1.0,)})


@misconception(
    "jvp",
    Text(
        "Your derivative of tanh lacks the square.",
        "tanh の微分で 2 乗が抜けています。",
    ),
    lecture="1.3, fig. 5",
)
def tanh_without_the_square(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"tanh": lambda a: (1 - math.tanh(a),)})


@misconception(
    "jvp",
    Text(
        "Your derivatives of tanh and sigmoid take the node's input for its value (or the other way round).",
        "tanh や sigmoid の微分で、ノードの値と入力の値を取り違えています。",
    ),
    lecture="1.3, fig. 5",
)
def squashed_at_the_input(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"tanh": lambda a: (1 - a**2,), "sigmoid": lambda a: (a * (1 - a),)})


@misconception(
    "jvp",
    Text(
        "Your relu lets the tangent through everywhere; where its input is negative, nothing changes.",
        "relu がいつも tangent を通しています。入力が負のところでは値は変化しません。",
    ),
    lecture="1.3",
)
def relu_passes_every_tangent(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"relu": lambda _a: (1.0,)})


@misconception(
    "jvp",
    Text(
        "Your derivative of log is that of a power or of exp; it is one over the input.",
        "log の微分が違います。入力の逆数になります。",
    ),
    lecture="1.3",
    variants=[{"power": 1}, {"power": -2}],
)
def log_as_something_else(nodes: list[Node], values: Values, tangents: Values, *, power: int = 1) -> Values:
    return _tangents(nodes, values, tangents, {"log": lambda a: (a**power,)})


@misconception(
    "jvp",
    Text(
        "Your exp passes the tangent on as it is; the factor, exp itself, is missing.",
        "exp が tangent をそのまま通しています。exp 自身を掛ける必要があります。",
    ),
    lecture="1.3",
)
def exp_without_its_factor(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, tangents, {"exp": lambda _a: (1.0,)})


@misconception(
    "jvp",
    Text(
        "Your code gives the derivative of each node by its own inputs; the tangents of these inputs are left out.",
        "各ノードを直接の inputs で微分しただけです。その inputs の tangent を掛けていません。",
    ),
    lecture="1.3, eq. 15",
)
def chain_rule_forgotten(nodes: list[Node], values: Values, tangents: Values) -> Values:
    value = evaluate(nodes, values)
    local = {
        name: sum(PARTIALS[op](*(value[one] for one in inputs))) for name, op, inputs in _sorted(nodes) if op != "input"
    }
    return tangents | local


@misconception(
    "jvp",
    Text(
        "Your code starts from tangent 1 for every input; the start is what `tangents` says.",
        "すべての入力の tangent を 1 として始めています。初期値は tangents の値です。",
    ),
    lecture="1.3, eq. 15",
)
def every_tangent_is_1(nodes: list[Node], values: Values, tangents: Values) -> Values:
    return _tangents(nodes, values, dict.fromkeys(tangents, 1.0), {})
