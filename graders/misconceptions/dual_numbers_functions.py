"""Known wrong answers to the functions of dual numbers."""

import math
from collections.abc import Callable
from typing import Any

from reference.dual_numbers import Dual, _lifted
from saiten.grading import Text, misconception

CHAIN = Text(
    "The chain rule is missing: the slope times the tangent of the argument.",
    "連鎖律が抜けています。傾きに引数の tangent を掛けます。",
)
BOTH_PARTS = Text(
    "The function is applied to the tangent, too; the tangent takes the slope instead.",
    "tangent にも同じ関数を適用しています。tangent には傾きを掛けます。",
)
SLOPE_ONLY_OF_THE_ARGUMENT = Text(
    "The tangent stays as it was; multiply it by the slope at v.",
    "tangent がそのままです。v での傾きを掛けます。",
)
A_NUMBER = Text("For a plain number, return a float, not a Dual.", "普通の数には、Dual ではなく float を返します。")


def _stable_sigmoid(v: float) -> float:
    return (math.tanh(v / 2) + 1) / 2


def _without_chain(x: Any, value: Callable[[float], float], slope: Callable[[float], float]) -> Any:
    return Dual(value(x.primal), slope(x.primal)) if isinstance(x, Dual) else value(x)


def _on_both(x: Any, value: Callable[[float], float]) -> Any:
    return Dual(value(x.primal), value(x.tangent)) if isinstance(x, Dual) else value(x)


def _with_tangent(x: Any, value: Callable[[float], float]) -> Any:
    return Dual(value(x.primal), x.tangent) if isinstance(x, Dual) else value(x)


def _always_dual(x: Any, value: Callable[[float], float], slope: Callable[[float], float]) -> Any:
    return _lifted(x if isinstance(x, Dual) else Dual(float(x)), value, slope)


@misconception("exp", CHAIN, lecture="A.2, eq. 79")
def exp_without_chain(x: Any) -> Any:
    return _without_chain(x, math.exp, math.exp)


@misconception("exp", BOTH_PARTS, lecture="A.2, eq. 78")
def exp_of_both_parts(x: Any) -> Any:
    return _on_both(x, math.exp)


@misconception("exp", SLOPE_ONLY_OF_THE_ARGUMENT, lecture="A.2, eq. 78")
def exp_keeps_the_tangent(x: Any) -> Any:
    return _with_tangent(x, math.exp)


@misconception("exp", A_NUMBER, lecture="A.2")
def exp_gives_a_dual(x: Any) -> Any:
    return _always_dual(x, math.exp, math.exp)


@misconception("log", CHAIN, lecture="A.2, eq. 79")
def log_without_chain(x: Any) -> Any:
    return _without_chain(x, math.log, lambda v: 1 / v)


@misconception("log", Text("This is the logarithm to base 10.", "底が 10 の対数になっています。"), lecture="A.2")
def log_to_base_10(x: Any) -> Any:
    return _lifted(x, math.log10, lambda v: 1 / v)


@misconception(
    "log",
    Text(
        "The slope of the logarithm is 1/v, not the logarithm itself.",
        "対数の傾きは 1/v です。対数そのものを掛けています。",
    ),
    lecture="A.2, eq. 78",
)
def log_is_its_own_slope(x: Any) -> Any:
    return _lifted(x, math.log, math.log)


@misconception(
    "log",
    Text(
        "The logarithm of 0 or below gives an answer; it should raise ValueError.",
        "0 以下の対数に値を返しています。ValueError を送出してください。",
    ),
    lecture="A.2",
)
def log_of_anything(x: Any) -> Any:
    if (x.primal if isinstance(x, Dual) else x) <= 0:
        return Dual(-math.inf, math.nan) if isinstance(x, Dual) else -math.inf
    return _lifted(x, math.log, lambda v: 1 / v)


@misconception("sin", CHAIN, lecture="A.2, eq. 79")
def sin_without_chain(x: Any) -> Any:
    return _without_chain(x, math.sin, math.cos)


@misconception("sin", BOTH_PARTS, lecture="A.2, eq. 78")
def sin_of_both_parts(x: Any) -> Any:
    return _on_both(x, math.sin)


@misconception(
    "sin",
    Text("The slope of the sine is the cosine, with a plus.", "正弦の傾きは余弦です。符号は正です。"),
    lecture="A.2",
)
def sin_falls(x: Any) -> Any:
    return _lifted(x, math.sin, lambda v: -math.cos(v))


@misconception("cos", CHAIN, lecture="A.2, eq. 79")
def cos_without_chain(x: Any) -> Any:
    return _without_chain(x, math.cos, lambda v: -math.sin(v))


@misconception(
    "cos",
    Text(
        "The slope of the cosine is minus the sine; the minus is missing.",
        "余弦の傾きは正弦に負号を付けたものです。負号がありません。",
    ),
    lecture="A.2",
)
def cos_without_minus(x: Any) -> Any:
    return _lifted(x, math.cos, math.sin)


@misconception("cos", BOTH_PARTS, lecture="A.2, eq. 78")
def cos_of_both_parts(x: Any) -> Any:
    return _on_both(x, math.cos)


@misconception("tanh", CHAIN, lecture="A.2, eq. 79")
def tanh_without_chain(x: Any) -> Any:
    return _without_chain(x, math.tanh, lambda v: 1 - math.tanh(v) ** 2)


@misconception(
    "tanh",
    Text("The slope of tanh is 1 - tanh squared.", "tanh の傾きは 1 - tanh の 2 乗です。2 乗がありません。"),
    lecture="A.2",
)
def tanh_slope_without_square(x: Any) -> Any:
    return _lifted(x, math.tanh, lambda v: 1 - math.tanh(v))


@misconception(
    "tanh",
    Text("The slope of tanh is 1 minus tanh squared, not plus.", "tanh の傾きは 1 - tanh の 2 乗です。足しています。"),
    lecture="A.2",
)
def tanh_slope_with_plus(x: Any) -> Any:
    return _lifted(x, math.tanh, lambda v: 1 + math.tanh(v) ** 2)


@misconception(
    "tanh",
    Text(
        "exp overflows far from 0; tanh itself only goes from -1 to 1.",
        "0 から遠いと exp があふれます。tanh の値は -1 から 1 です。",
    ),
    lecture="A.2",
)
def tanh_overflows(x: Any) -> Any:
    def value(v: float) -> float:
        return (math.exp(v) - math.exp(-v)) / (math.exp(v) + math.exp(-v))

    return _lifted(x, value, lambda v: 1 - value(v) ** 2)


@misconception("sigmoid", CHAIN, lecture="A.2, eq. 79")
def sigmoid_without_chain(x: Any) -> Any:
    return _without_chain(x, _stable_sigmoid, lambda v: _stable_sigmoid(v) * (1 - _stable_sigmoid(v)))


@misconception(
    "sigmoid",
    Text(
        "1 + exp(-x) overflows far below 0; treat negative numbers by themselves.",
        "負の大きな数で exp(-x) があふれます。負の数は別の形で計算します。",
    ),
    lecture="A.2",
)
def sigmoid_overflows(x: Any) -> Any:
    def value(v: float) -> float:
        return 1 / (1 + math.exp(-v))

    return _lifted(x, value, lambda v: value(v) * (1 - value(v)))


@misconception(
    "sigmoid",
    Text(
        "The slope is s (1 - s) with the sigmoid s, not v (1 - v).",
        "傾きは、シグモイドの値 s による s (1 - s) です。v を使っています。",
    ),
    lecture="A.2",
)
def sigmoid_slope_of_the_argument(x: Any) -> Any:
    return _lifted(x, _stable_sigmoid, lambda v: v * (1 - v))


@misconception(
    "sigmoid",
    Text("The sign in the exponential is wrong: 1 / (1 + exp(-x)).", "exp の中の符号が逆です。"),
    lecture="A.2",
)
def sigmoid_turned_round(x: Any) -> Any:
    return _lifted(x, lambda v: _stable_sigmoid(-v), lambda v: -_stable_sigmoid(v) * _stable_sigmoid(-v))


@misconception(
    "derivative",
    Text(
        "The value came back; the derivative is the tangent of f(x + e).",
        "返しているのは関数の値です。微分は f(x + e) の tangent です。",
    ),
    lecture="A.2, eq. 80",
)
def value_for_the_derivative(f: Callable[[Any], Any], x: float) -> Any:
    y = f(Dual(x, 1.0))
    return y.primal if isinstance(y, Dual) else y


@misconception(
    "derivative",
    Text(
        "x goes in without a tangent, so nothing moves: take x + e.", "x の tangent が 0 のままです。x + e を渡します。"
    ),
    lecture="A.2, eq. 80",
)
def derivative_without_e(f: Callable[[Any], Any], x: float) -> Any:
    y = f(Dual(x, 0.0))
    return y.tangent if isinstance(y, Dual) else 0.0


@misconception(
    "derivative",
    Text(
        "The tangent of x is 1, not x: eq. 80 puts in x + e.",
        "x の tangent は x ではなく 1 です。式 (80) では x + e を渡します。",
    ),
    lecture="A.2, eq. 80",
)
def tangent_of_x_is_x(f: Callable[[Any], Any], x: float) -> Any:
    y = f(Dual(x, x))
    return y.tangent if isinstance(y, Dual) else 0.0


@misconception(
    "derivative",
    Text("Where f returns a plain number, the derivative is 0.", "f が普通の数を返すときの微分は 0 です。"),
    lecture="A.2, eq. 80",
)
def numbers_have_no_tangent(f: Callable[[Any], Any], x: float) -> Any:
    return f(Dual(x, 1.0)).tangent


@misconception(
    "gradient",
    Text(
        "All inputs move at once; forward mode has a pass for each input.",
        "全入力を同時に動かしています。forward mode は入力ごとに 1 回です。",
    ),
    lecture="1.3, A.2",
)
def all_inputs_move(f: Callable[[list[Any]], Any], xs: list[float]) -> list[Any]:
    found = [f([Dual(x, 1.0) for x in xs]) for _ in xs]
    return [one.tangent if isinstance(one, Dual) else 0.0 for one in found]


@misconception(
    "gradient",
    Text(
        "Inputs that have had their pass keep moving: set their tangent back to 0.",
        "済んだ入力の tangent が 1 のままです。0 に戻してから次へ進みます。",
    ),
    lecture="1.3, A.2",
)
def inputs_keep_moving(f: Callable[[list[Any]], Any], xs: list[float]) -> list[Any]:
    found = [f([Dual(x, float(k <= i)) for k, x in enumerate(xs)]) for i in range(len(xs))]
    return [one.tangent if isinstance(one, Dual) else 0.0 for one in found]


@misconception(
    "gradient",
    Text("The components are in the reverse order.", "成分の順序が逆です。"),
    lecture="1.3, A.2",
)
def components_reversed(f: Callable[[list[Any]], Any], xs: list[float]) -> list[Any]:
    found = [f([Dual(x, float(k == i)) for k, x in enumerate(xs)]) for i in range(len(xs))]
    return [one.tangent if isinstance(one, Dual) else 0.0 for one in found][::-1]


@misconception(
    "gradient",
    Text(
        "Inputs that do not move are Duals, too, with the tangent 0.",
        "動かさない入力も、tangent が 0 の Dual にして渡します。",
    ),
    lecture="1.3, A.2",
)
def other_inputs_stay_numbers(f: Callable[[list[Any]], Any], xs: list[float]) -> list[Any]:
    found = [f([Dual(x, 1.0) if k == i else x for k, x in enumerate(xs)]) for i in range(len(xs))]
    return [one.tangent if isinstance(one, Dual) else 0.0 for one in found]


@misconception(
    "gradient",
    Text("Where f returns a plain number, every component is 0.", "f が普通の数を返すときは、すべての成分が 0 です。"),
    lecture="A.2, eq. 80",
)
def numbers_have_no_gradient(f: Callable[[list[Any]], Any], xs: list[float]) -> list[Any]:
    return [f([Dual(x, float(k == i)) for k, x in enumerate(xs)]).tangent for i in range(len(xs))]
