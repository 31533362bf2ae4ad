"""Named inputs of `dual_numbers`, and the functions that are differentiated."""

from saiten.grading import Code, call
from saiten.values import Call


def dual(primal: float, tangent: float | None = None) -> Code:
    return Code(f"Dual({primal}, {tangent})" if tangent is not None else f"Dual({primal})")


V, W = dual(3.0, 1.0), dual(-2.0, 0.5)
PAIRS: dict[str, Call] = {
    "two Duals": call(V, W),
    "a Dual and a number": call(V, 4.0),
    "a number and a Dual": call(4.0, V),
    "a Dual and a whole number": call(W, 3),
    "a whole number and a Dual": call(3, W),
    "a negative number and a Dual": call(-1.5, W),
    "a Dual and a negative number": call(W, -1.5),
    "the same tangents": call(dual(2.0, 1.0), dual(5.0, 1.0)),
    "tangents of 0": call(dual(2.0), dual(5.0)),
    "one tangent of 0, left": call(dual(2.0), dual(5.0, 3.0)),
    "one tangent of 0, right": call(dual(2.0, 3.0), dual(5.0)),
    "a primal of 0, left": call(dual(0.0, 2.0), W),
    "0 and a Dual": call(0, W),
    "1 and a Dual": call(1, W),
}
PRIMALS_OF_0: dict[str, Call] = {
    "a primal of 0, right": call(W, dual(0.0, 2.0)),
    "a Dual and 0": call(W, 0),
}
POWERS: dict[str, Call] = {
    "a square": call(V, 2),
    "a cube": call(W, 3),
    "the first power": call(V, 1),
    "the power of 0": call(V, 0),
    "a negative power": call(W, -2),
    "a negative odd power": call(W, -1),
    "a square root": call(dual(4.0, 3.0), 0.5),
    "a fraction below 0": call(dual(4.0, 3.0), -1.5),
    "the square of 0": call(dual(0.0, 3.0), 2),
    "0 to the first power": call(dual(0.0, 3.0), 1),
    "a tangent of 0": call(dual(3.0), 2),
    "a power as a float": call(W, 2.0),
}
DUAL_POWERS: dict[str, Call] = {
    "both move": call(V, dual(2.0, 0.5)),
    "only the exponent moves": call(dual(3.0), dual(2.0, 0.5)),
    "only the base moves": call(V, dual(2.0)),
    "nothing moves": call(dual(3.0), dual(2.0)),
    "a base of 1": call(dual(1.0, 2.0), dual(3.0, 5.0)),
    "a base below 1": call(dual(0.25, 1.0), dual(1.5, -1.0)),
    "an exponent of 0": call(V, dual(0.0, 2.0)),
    "a negative exponent": call(V, dual(-1.0, 2.0)),
    "a number as the base": call(2, V),
    "a float as the base": call(0.5, W),
    "1 as the base": call(1.0, V),
    "a number, tangent of 0": call(3.0, dual(2.0)),
}
BASES_NOT_ABOVE_0: dict[str, Call] = {
    "a base of 0": call(dual(0.0, 1.0), dual(2.0, 1.0)),
    "a base below 0": call(W, dual(2.0, 1.0)),
    "a base below 0, exponent without tangent": call(W, dual(2.0)),
    "0 as the base": call(0, V),
    "-2 as the base": call(-2.0, V),
}
DIVISIONS_BY_0: dict[str, Call] = {
    "a Dual by a Dual": call(V, dual(0.0, 1.0)),
    "a Dual by 0": call(V, 0),
    "a Dual by 0.0": call(W, 0.0),
    "a number by a Dual": call(1, dual(0.0, 2.0)),
    "0 by 0": call(dual(0.0, 1.0), dual(0.0)),
    "0 by a Dual": call(0.0, dual(0.0, 1.0)),
}
POWERS_OF_0: dict[str, Call] = {
    "to the power of -1": call(dual(0.0, 1.0), -1),
    "to the power of -2": call(dual(0.0), -2),
    "to the power of -0.5": call(dual(0.0, 2.0), -0.5),
}
SINGLES: dict[str, Call] = {
    "above 0": call(V),
    "below 0": call(W),
    "a tangent below 0": call(dual(2.5, -4.0)),
    "0": call(dual(0.0, 1.0)),
    "a tangent of 0": call(dual(-1.25)),
}
SAME: dict[str, Call] = {
    "the same": call(V, dual(3.0, 1.0)),
    "another primal": call(V, dual(2.0, 1.0)),
    "another tangent": call(V, dual(3.0, 2.0)),
    "everything else": call(V, W),
    "swapped": call(V, dual(1.0, 3.0)),
    "tangents of 0": call(dual(3.0), dual(3.0, 0.0)),
    "a number and its Dual": call(dual(3.0), 3.0),
    "its Dual and a number": call(3.0, dual(3.0)),
    "a whole number": call(dual(3.0), 3),
    "a number, but the Dual moves": call(V, 3.0),
    "a number on the left, but the Dual moves": call(3, V),
    "another number": call(dual(3.0), 4.0),
    "another number on the left": call(4, dual(3.0)),
}
CONSTRUCTED: dict[str, Call] = {
    "both parts": call(2.5, -1.0),
    "no tangent": call(2.5),
    "no tangent, 0": call(0.0),
    "no tangent, below 0": call(-4.0),
    "by keyword": call(primal=1.5, tangent=0.25),
    "the tangent by keyword": call(1.5, tangent=4.0),
}
UNTOUCHED: dict[str, Call] = {
    "two Duals": call(V, W),
    "above 0": call(dual(2.0, 0.5), dual(1.5, 3.0)),
    "0": call(dual(0.0), V),
}

ARGUMENTS: dict[str, Call] = {
    "0": call(dual(0.0, 1.0)),
    "a tangent of 0": call(dual(0.5)),
    "a tangent of 2": call(dual(0.5, 2.0)),
    "a tangent below 0": call(dual(0.5, -3.0)),
    "below 0": call(dual(-1.25, 0.5)),
    "above 2": call(dual(2.5, 1.5)),
    "the number 0": call(0.0),
    "a number": call(0.75),
    "a number below 0": call(-1.5),
    "a whole number": call(2),
}
LARGE: dict[str, Call] = {
    "1000": call(dual(1000.0, 2.0)),
    "-1000": call(dual(-1000.0, 2.0)),
    "the number 1000": call(1000.0),
    "the number -1000": call(-1000),
    "the number 750": call(750.0),
    "the number -750": call(-750.0),
    "40": call(dual(40.0, 1.0)),
    "-40": call(dual(-40.0, 1.0)),
}
LOGARITHMS: dict[str, Call] = {
    "1": call(dual(1.0, 2.0)),
    "above 1": call(dual(4.0, 3.0)),
    "below 1": call(dual(0.125, 3.0)),
    "a tangent of 0": call(dual(2.0)),
    "a tangent below 0": call(dual(2.0, -1.5)),
    "the number 1": call(1.0),
    "a number": call(2.5),
    "a number below 1": call(0.01),
    "a whole number": call(10),
}
NO_LOGARITHMS: dict[str, Call] = {
    "the number 0": call(0.0),
    "the whole number 0": call(0),
    "a number below 0": call(-1.0),
    "a Dual of 0": call(dual(0.0, 1.0)),
    "a Dual below 0": call(dual(-2.0, 1.0)),
    "a Dual just below 0": call(dual(-1e-9)),
}

CURVES = [
    Code(expression)
    for expression in (
        "lambda x: exp(2 * x) + 3 * x ** 2 - 5 * x",
        "lambda x: x * sin(x)",
        "lambda x: 1 / (1 + x * x)",
        "lambda x: sigmoid(2 * x - 1)",
        "lambda x: tanh(x) * cos(x)",
        "lambda x: log(x * x + 1)",
        "lambda x: exp(-x) - x / 4",
        "lambda x: 2 ** x",
    )
]
# written with what the constructor gives, so that no operator is needed
BARE = Code("lambda x: Dual(x.primal ** 3, 3 * x.primal ** 2 * x.tangent)")
DERIVATIVES: dict[str, Call] = {
    "x itself": call(Code("lambda x: x"), 3.0),
    "a constant": call(Code("lambda x: 7.0"), 3.0),
    "a whole number": call(Code("lambda x: 2"), 3.0),
    "a Dual that does not move": call(Code("lambda x: Dual(x.primal)"), 3.0),
    "x three times": call(Code("lambda x: x + x + x"), 0.0),
    "a cube, by its parts": call(BARE, 2.0),
    "a cube below 0, by its parts": call(BARE, -1.5),
    "a cube at 0, by its parts": call(BARE, 0.0),
    "a whole number for x": call(BARE, 2),
    "a function that has a name": call(Code("sin"), 0.0),
    "a loop": call(Code("lambda x: sum([x * k for k in range(4)])"), 1.5),
    "either way": call(Code("lambda x: x * x if x.primal > 0 else -x"), -2.0),
    "by keyword": call(f=BARE, x=0.5),
}
FIELDS = [
    Code(expression)
    for expression in (
        "lambda v: v[0] * v[-1]",
        "lambda v: sum([x * x for x in v])",
        "lambda v: exp(v[0]) - 2 * v[-1]",
        "lambda v: sigmoid(sum(v))",
        "lambda v: (v[0] + 2) / (v[-1] * v[-1] + 1)",
    )
]
BARE_FIELD = Code(
    "lambda v: Dual(v[0].primal * v[1].primal ** 2, "
    "v[0].tangent * v[1].primal ** 2 + 2 * v[0].primal * v[1].primal * v[1].tangent)"
)
GRADIENTS: dict[str, Call] = {
    "one input": call(Code("lambda v: v[0]"), [3.0]),
    "the first of three": call(Code("lambda v: v[0]"), [3.0, 4.0, 5.0]),
    "the last of three": call(Code("lambda v: v[2]"), [3.0, 4.0, 5.0]),
    "a sum": call(Code("lambda v: v[0] + v[1] + v[2]"), [3.0, 4.0, 5.0]),
    "a constant": call(Code("lambda v: 1.5"), [3.0, 4.0]),
    "a whole number": call(Code("lambda v: 2"), [3.0]),
    "how many inputs": call(Code("lambda v: len(v)"), [3.0, 4.0, 5.0]),
    "two inputs, by their parts": call(BARE_FIELD, [3.0, -2.0]),
    "two inputs, one is 0": call(BARE_FIELD, [0.0, 2.0]),
    "the same input twice": call(BARE_FIELD, [1.5, 1.5]),
    "three inputs": call(Code("lambda v: v[0] * v[1] * v[2]"), [2.0, 3.0, 5.0]),
    "whole numbers": call(BARE_FIELD, [3, 2]),
    "six inputs": call(Code("lambda v: v[0] * v[1] + v[2] * v[3] + v[4] * v[5]"), [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]),
    "an unused input": call(BARE_FIELD, [3.0, -2.0, 7.0]),
    "by keyword": call(f=BARE_FIELD, xs=[0.5, 2.0]),
}
