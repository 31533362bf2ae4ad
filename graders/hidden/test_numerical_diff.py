"""Hidden checks for exercises/numerical_diff.py."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from graders.hidden import numerical_diff_cases as cases
from reference import numerical_diff as reference
from saiten.grading import EXACT, Text, Tolerance, call, check, untouched

Array = NDArray[np.float64]
Function = Callable[[Any], float]
Curves = tuple[Array, Array]

# with these steps, rounding is far below any difference between two formulas
QUOTIENT = Tolerance(relative=1e-8, absolute=1e-9)
# with h = 1e-5, rounding is about 1e-11 of the size of f
GRADIENT = Tolerance(relative=1e-7, absolute=1e-7)
# rounding grows with every step of the map, at most fourfold
MAP = Tolerance(relative=1e-9, absolute=1e-11)
CURVE = Tolerance(relative=1e-6, absolute=1e-9)

points = st.integers(-8, 8).map(lambda k: k / 4)
steps = st.sampled_from([0.5, 0.25, 0.1, 0.01])
vectors = hnp.arrays(np.float64, st.integers(1, 4), elements=points)
maps = st.builds(call, st.integers(1, 19).map(lambda k: k / 20), st.integers(1, 8))
step_lists = st.lists(st.sampled_from([0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002]), min_size=1, max_size=4)
errors = st.lists(st.tuples(st.integers(1, 99), st.integers(0, 20)), min_size=1, max_size=6).map(
    lambda pairs: call([h / 100 for h, _ in pairs], [error / 4 for _, error in pairs])
)

AHEAD = Text(
    "Eq. 11: what f gains from x to x + h, per step.", "式 (11): x から x + h までの f の増分を h で割ります。"
)
AROUND = Text("Eq. 13: how far apart are the two points?", "式 (13): 2 点はどれだけ離れていますか。")
POSITIVE = Text("A step is above 0.", "h は正の数です。")
ONE_BY_ONE = Text(
    "Eq. 13: e_i moves one component and leaves the others.", "式 (13): e_i が動かすのは 1 つの成分だけです。"
)


@check(
    "forward_difference",
    inputs=st.builds(call, st.sampled_from(cases.CURVES), points, steps),
    edges=cases.QUOTIENTS,
    tolerance=QUOTIENT,
    reveal=True,
    weight=2,
    hint=AHEAD,
)
def test_forward_difference(f: Function, x: float, h: float) -> float:
    """The forward quotient of eq. 11.

    式 (11) の前進差分になる。
    """
    return reference.forward_difference(f, x, h)


@check("forward_difference", edges=cases.NO_STEPS, raises=ValueError, hint=POSITIVE)
def test_forward_difference_steps(f: Function, x: float, h: float) -> float:
    """A step that is not above 0 is a ValueError.

    h が正でなければ ValueError になる。
    """
    return reference.forward_difference(f, x, h)


@check(
    "central_difference",
    inputs=st.builds(call, st.sampled_from(cases.CURVES), points, steps),
    edges=cases.QUOTIENTS,
    tolerance=QUOTIENT,
    reveal=True,
    weight=2,
    hint=AROUND,
)
def test_central_difference(f: Function, x: float, h: float) -> float:
    """The central quotient of eq. 13.

    式 (13) の中心差分になる。
    """
    return reference.central_difference(f, x, h)


@check("central_difference", edges=cases.NO_STEPS, raises=ValueError, hint=POSITIVE)
def test_central_difference_steps(f: Function, x: float, h: float) -> float:
    """A step that is not above 0 is a ValueError.

    h が正でなければ ValueError になる。
    """
    return reference.central_difference(f, x, h)


@check(
    "gradient",
    inputs=st.builds(call, st.sampled_from(cases.FIELDS), vectors, steps),
    edges=cases.GRADIENTS,
    tolerance=GRADIENT,
    reveal=True,
    weight=3,
    hint=ONE_BY_ONE,
)
def test_gradient(*args: Any, **kwargs: Any) -> Array:
    """Central differences along each component.

    成分ごとの中心差分になる。
    """
    return reference.gradient(*args, **kwargs)


test_gradient_untouched = untouched(test_gradient)


@check(
    "gradient",
    edges=cases.DEFAULT_STEPS,
    tolerance=Tolerance(relative=1e-6, absolute=1e-14),
    hint=Text("The default step is part of the signature.", "h の既定値は関数の定義にあります。"),
)
def test_gradient_default(f: Function, x: Array) -> Array:
    """Without h, the step is 1e-5.

    h を省くと 1e-5 になる。
    """
    return reference.gradient(f, x)


@check(
    "gradient",
    probe="lambda f, x, h: [(calls := []), gradient(lambda v: calls.append(v) or f(v), x, h), len(calls)][-1]",
    edges={name: cases.GRADIENTS[name] for name in ("one component", "two components", "six components")},
    tolerance=EXACT,
    reveal=True,
    hint=Text("Two values of f for each component are enough.", "f の値は、成分ごとに 2 つあれば足ります。"),
)
def test_gradient_cost(f: Function, x: Array, h: float) -> int:  # noqa: ARG001 - only their number counts
    """f is called 2n times.

    f を呼び出す回数は 2n 回になる。
    """
    return 2 * len(x)


@check("gradient", edges=cases.NO_GRADIENTS, raises=ValueError, hint=POSITIVE)
def test_gradient_steps(f: Function, x: Array, h: float) -> Array:
    """A step that is not above 0 is a ValueError.

    h が正でなければ ValueError になる。
    """
    return reference.gradient(f, x, h)


@check(
    "gradient",
    edges=cases.NO_VECTORS,
    raises=ValueError,
    hint=Text("How many axes has x?", "x の軸はいくつですか。"),
)
def test_gradient_vectors(*args: Any, **kwargs: Any) -> Array:
    """An x that is not one-dimensional is a ValueError.

    x が 1 次元でなければ ValueError になる。
    """
    return reference.gradient(*args, **kwargs)


@check(
    "logistic_map",
    inputs=maps,
    edges=cases.MAPS,
    tolerance=MAP,
    reveal=True,
    weight=3,
    hint=Text("Fig. 4: l_1 is x itself.", "図 4: l_1 は x そのものです。"),
)
def test_logistic_map(*args: Any, **kwargs: Any) -> float:
    """l_depth of fig. 4.

    図 4 の l_depth になる。
    """
    return reference.logistic_map(*args, **kwargs)


@check("logistic_map", edges=cases.NO_DEPTHS, raises=ValueError, hint=Text("l_1 comes first.", "l_1 が最初です。"))
def test_logistic_map_depths(x: float, depth: int) -> float:
    """A depth below 1 is a ValueError.

    depth が 1 未満なら ValueError になる。
    """
    return reference.logistic_map(x, depth)


@check(
    "logistic_map_derivative",
    inputs=maps,
    edges=cases.MAPS,
    tolerance=MAP,
    reveal=True,
    weight=4,
    hint=Text(
        "Fig. 4: differentiate 4 l (1 - l) by x; l depends on x as well.",
        "図 4: 4 l (1 - l) を x で微分します。l も x の関数です。",
    ),
)
def test_logistic_map_derivative(*args: Any, **kwargs: Any) -> float:
    """The derivative of l_depth, without a difference quotient.

    差分を使わない、l_depth の導関数になる。
    """
    return reference.logistic_map_derivative(*args, **kwargs)


@check(
    "logistic_map_derivative",
    edges=cases.NO_DEPTHS,
    raises=ValueError,
    hint=Text("l_1 comes first.", "l_1 が最初です。"),
)
def test_logistic_map_derivative_depths(x: float, depth: int) -> float:
    """A depth below 1 is a ValueError.

    depth が 1 未満なら ValueError になる。
    """
    return reference.logistic_map_derivative(x, depth)


@check(
    "error_curve",
    inputs=st.builds(call, step_lists, st.sampled_from([0.2, 0.35, 0.6, 0.85])),
    draw=5,
    edges=cases.CURVE_STEPS,
    tolerance=CURVE,
    reveal=True,
    weight=4,
    hint=Text("Fig. 2: the caption defines both errors.", "図 2: 2 つの誤差は図の説明に書かれています。"),
)
def test_error_curve(*args: Any, **kwargs: Any) -> Curves:
    """Both curves of fig. 2.

    図 2 の 2 本の曲線になる。
    """
    return reference.error_curve(*args, **kwargs)


test_error_curve_untouched = untouched(test_error_curve)


@check(
    "error_curve",
    edges=cases.TINY_STEPS,
    tolerance=Tolerance(relative=0.0, absolute=1e-3),
    hint=Text("Fig. 2, left half: only rounding is left.", "図 2 の左半分: 残るのは丸め誤差だけです。"),
)
def test_error_curve_tiny_steps(*args: Any, **kwargs: Any) -> Curves:
    """With tiny steps the errors are small, whatever rounding does.

    とても小さい h では、丸め誤差があっても誤差は小さい。
    """
    return reference.error_curve(*args, **kwargs)


@check("error_curve", edges=cases.NO_CURVES, raises=ValueError, hint=POSITIVE)
def test_error_curve_steps(*args: Any, **kwargs: Any) -> Curves:
    """A step that is not above 0 is a ValueError, wherever it stands.

    正でない h が 1 つでもあれば ValueError になる。
    """
    return reference.error_curve(*args, **kwargs)


@check(
    "best_step",
    inputs=errors,
    edges=cases.BEST,
    tolerance=EXACT,
    reveal=True,
    weight=3,
    hint=Text("Find the smallest error, then the step at its place.", "最小の誤差と同じ位置にある h です。"),
)
def test_best_step(h_values: Sequence[float], errors: Sequence[float]) -> float:
    """The first step with the smallest error.

    誤差が最小になる最初の h になる。
    """
    return reference.best_step(h_values, errors)


test_best_step_untouched = untouched(test_best_step)


@check(
    "best_step",
    edges=cases.NO_CHOICE,
    raises=ValueError,
    hint=Text("Every step needs an error.", "h と誤差は 1 対 1 です。"),
)
def test_best_step_lengths(h_values: Sequence[float], errors: Sequence[float]) -> float:
    """Different lengths, or nothing at all, are a ValueError.

    長さが異なるときと空のときは ValueError になる。
    """
    return reference.best_step(h_values, errors)
