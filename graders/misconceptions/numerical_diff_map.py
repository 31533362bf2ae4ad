"""Known wrong answers about the logistic map, its derivative, and the errors of the quotients."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.numerical_diff import (
    central_difference,
    forward_difference,
    logistic_map,
    logistic_map_derivative,
)
from saiten.grading import Text, misconception

Array = NDArray[np.float64]
Curves = tuple[Array, Array]


def _check(depth: int) -> None:
    if depth < 1:
        raise ValueError("the depth must be at least 1")


def _after(x: float, steps: int) -> tuple[float, float]:
    """The map after so many steps, and its derivative."""
    value, slope = x, 1.0
    for _ in range(steps):
        value, slope = 4 * value * (1 - value), 4 * slope * (1 - 2 * value)
    return value, slope


@misconception(
    "logistic_map",
    Text("Your map takes one step too many: l_1 is x itself.", "一段多く進んでいます。l_1 は x そのものです。"),
    lecture="1.2, fig. 4",
)
def one_step_too_many(x: float, depth: int = 4) -> float:
    _check(depth)
    return _after(x, depth)[0]


@misconception(
    "logistic_map",
    Text("The factor 4 is missing.", "4 が掛かっていません。"),
    lecture="1.2, fig. 4",
)
def without_the_factor_of_4(x: float, depth: int = 4) -> float:
    _check(depth)
    for _ in range(depth - 1):
        x = x * (1 - x)
    return x


@misconception(
    "logistic_map",
    Text("1 - l should be that of the last step, not 1 - x.", "1 - x ではなく、直前の値 l による 1 - l です。"),
    lecture="1.2, fig. 4",
)
def with_the_first_x(x: float, depth: int = 4) -> float:
    _check(depth)
    value = x
    for _ in range(depth - 1):
        value = 4 * value * (1 - x)
    return value


@misconception(
    "logistic_map",
    Text(
        "A depth below 1 gives an answer; it should raise ValueError.",
        "1 未満の depth が通ります。ValueError を送出してください。",
    ),
    lecture="1.2, fig. 4",
)
def any_depth(x: float, depth: int = 4) -> float:
    return _after(x, depth - 1)[0]


@misconception(
    "logistic_map",
    Text(
        "A depth of 0 gives an answer; it should raise ValueError.",
        "depth が 0 でも通ります。ValueError を送出してください。",
    ),
    lecture="1.2, fig. 4",
)
def depth_0_too(x: float, depth: int = 4) -> float:
    if depth < 0:
        raise ValueError("the depth is negative")
    return _after(x, depth - 1)[0]


@misconception(
    "logistic_map_derivative",
    Text(
        "This is a difference quotient, with its error; fig. 4 differentiates the recurrence.",
        "差分になっていて誤差が残ります。図 4 のように漸化式を微分してください。",
    ),
    lecture="1.2, fig. 4",
    variants=[{"h": 1e-4}, {"h": 1e-5}, {"h": 1e-6}],
)
def derivative_by_central_differences(x: float, depth: int = 4, *, h: float = 1e-4) -> Any:
    _check(depth)
    return central_difference(lambda t: logistic_map(t, depth), x, h)


@misconception(
    "logistic_map_derivative",
    Text(
        "4 l (1 - l) has two factors with x in them: the product rule gives 1 - 2l.",
        "4 l (1 - l) は x を含む 2 つの因子の積です。積の微分で 1 - 2l になります。",
    ),
    lecture="1.2, fig. 4",
)
def derivative_without_the_product_rule(x: float, depth: int = 4) -> float:
    _check(depth)
    value, slope = x, 1.0
    for _ in range(depth - 1):
        value, slope = 4 * value * (1 - value), 4 * slope * (1 - value)
    return slope


@misconception(
    "logistic_map_derivative",
    Text(
        "The chain rule is missing: the derivative so far is a factor of the next one.",
        "連鎖律が抜けています。そこまでの微分が、次の微分の因子になります。",
    ),
    lecture="1.2, fig. 4",
)
def derivative_of_the_last_step(x: float, depth: int = 4) -> float:
    _check(depth)
    return 4 * (1 - 2 * logistic_map(x, depth - 1)) if depth > 1 else 1.0


@misconception(
    "logistic_map_derivative",
    Text(
        "The value moves on before its derivative: 1 - 2l needs the l from before the step.",
        "値を先に更新しています。1 - 2l には更新前の l を使います。",
    ),
    lecture="1.2, fig. 4",
)
def derivative_with_the_next_value(x: float, depth: int = 4) -> float:
    _check(depth)
    value, slope = x, 1.0
    for _ in range(depth - 1):
        value = 4 * value * (1 - value)
        slope = 4 * slope * (1 - 2 * value)
    return slope


@misconception(
    "logistic_map_derivative",
    Text(
        "Your derivative is that of one step more: l_1 is x, with the derivative 1.",
        "一段先の微分です。l_1 は x で、その微分は 1 です。",
    ),
    lecture="1.2, fig. 4",
)
def derivative_one_step_too_many(x: float, depth: int = 4) -> float:
    _check(depth)
    return _after(x, depth)[1]


@misconception(
    "logistic_map_derivative",
    Text(
        "A depth below 1 gives an answer; it should raise ValueError.",
        "1 未満の depth が通ります。ValueError を送出してください。",
    ),
    lecture="1.2, fig. 4",
)
def derivative_of_any_depth(x: float, depth: int = 4) -> float:
    return _after(x, depth - 1)[1]


def _errors(h_values: Sequence[float], x0: float) -> tuple[Array, Array, float]:
    """The differences with their signs, and the derivative."""
    slope = logistic_map_derivative(x0)
    forward = np.array([forward_difference(logistic_map, x0, h) - slope for h in h_values])
    central = np.array([central_difference(logistic_map, x0, h) - slope for h in h_values])
    return forward, central, slope


@misconception(
    "error_curve",
    Text("Fig. 2 shows absolute values; yours have signs.", "図 2 は絶対値です。符号が残っています。"),
    lecture="1.2, fig. 2",
)
def errors_with_signs(h_values: Sequence[float], x0: float = 0.2) -> Curves:
    forward, central, _ = _errors(h_values, x0)
    return forward, central


@misconception(
    "error_curve",
    Text(
        "Fig. 2 shows the differences themselves, not relative to the derivative.",
        "図 2 は差そのものです。導関数で割った相対誤差ではありません。",
    ),
    lecture="1.2, fig. 2",
)
def relative_errors(h_values: Sequence[float], x0: float = 0.2) -> Curves:
    forward, central, slope = _errors(h_values, x0)
    with np.errstate(all="ignore"):  # at the top of the map the slope is 0
        return np.abs(forward / slope), np.abs(central / slope)


@misconception(
    "error_curve",
    Text("The forward errors come first, then the central ones.", "前進差分の誤差が先、中心差分が後です。"),
    lecture="1.2, fig. 2",
)
def curves_in_the_other_order(h_values: Sequence[float], x0: float = 0.2) -> Curves:
    forward, central, _ = _errors(h_values, x0)
    return np.abs(central), np.abs(forward)


@misconception(
    "error_curve",
    Text("Squared errors came back; fig. 2 shows absolute ones.", "二乗誤差です。図 2 は絶対誤差です。"),
    lecture="1.2, fig. 2",
)
def squared_errors(h_values: Sequence[float], x0: float = 0.2) -> Curves:
    forward, central, _ = _errors(h_values, x0)
    return forward**2, central**2


@misconception(
    "error_curve",
    Text("The point is always 0.2, whatever x0 is.", "x0 を渡しても、いつも 0.2 で計算しています。"),
    lecture="1.2, fig. 2",
)
def always_at_a_fifth(h_values: Sequence[float], x0: float = 0.2) -> Curves:  # noqa: ARG001 - the mistake
    forward, central, _ = _errors(h_values, 0.2)
    return np.abs(forward), np.abs(central)


@misconception(
    "error_curve",
    Text(
        "These are the quotients; take the derivative off for the errors.",
        "差分の値そのものです。導関数との差を取ると誤差になります。",
    ),
    lecture="1.2, fig. 2",
)
def quotients_for_errors(h_values: Sequence[float], x0: float = 0.2) -> Curves:
    forward, central, slope = _errors(h_values, x0)
    return forward + slope, central + slope


def _pairs(h_values: Sequence[float], errors: Sequence[float]) -> None:
    if len(h_values) != len(errors) or len(errors) == 0:
        raise ValueError("steps and errors do not go together")


@misconception(
    "best_step",
    Text(
        "The place of the smallest error came back, not the step there.",
        "最小の誤差の位置 (番号) です。そこにある h を返してください。",
    ),
    lecture="1.2, fig. 2",
)
def place_for_the_step(h_values: Sequence[float], errors: Sequence[float]) -> Any:
    _pairs(h_values, errors)
    return int(np.argmin(errors))


@misconception(
    "best_step",
    Text("The smallest error came back, not its step.", "最小の誤差を返しています。返すのは h です。"),
    lecture="1.2, fig. 2",
)
def error_for_the_step(h_values: Sequence[float], errors: Sequence[float]) -> Any:
    _pairs(h_values, errors)
    return min(errors)


@misconception(
    "best_step",
    Text(
        "The smallest step is not the best one: rounding grows there.",
        "最小の h が最良とは限りません。丸め誤差が大きくなります。",
    ),
    lecture="1.2, fig. 2",
)
def smallest_step(h_values: Sequence[float], errors: Sequence[float]) -> float:
    _pairs(h_values, errors)
    return float(min(h_values))


@misconception(
    "best_step",
    Text(
        "Of several equally good steps the first should come back; yours is the last.",
        "同じ誤差が複数あれば最初の h です。最後の h になっています。",
    ),
    lecture="1.2, fig. 2",
)
def last_of_the_best(h_values: Sequence[float], errors: Sequence[float]) -> float:
    _pairs(h_values, errors)
    return float(h_values[len(errors) - 1 - int(np.argmin(np.asarray(errors)[::-1]))])


@misconception(
    "best_step",
    Text("Your code returns the step with the largest error.", "誤差が最大になる h を返しています。"),
    lecture="1.2, fig. 2",
)
def worst_step(h_values: Sequence[float], errors: Sequence[float]) -> float:
    _pairs(h_values, errors)
    return float(h_values[int(np.argmax(errors))])


@misconception(
    "best_step",
    Text(
        "Steps and errors of different lengths do not go together: that should be a ValueError.",
        "h と誤差の個数が違います。ValueError を送出してください。",
    ),
    lecture="1.2, fig. 2",
)
def shorter_list_decides(h_values: Sequence[float], errors: Sequence[float]) -> float:
    return min(zip(errors, range(len(h_values)), h_values, strict=False))[2]
