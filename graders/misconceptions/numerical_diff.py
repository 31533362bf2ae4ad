"""Known wrong answers to the difference quotients and the gradient."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reference.numerical_diff import central_difference, forward_difference
from saiten.grading import Text, misconception

Array = NDArray[np.float64]
Function = Callable[[Any], Any]


def _check(h: float) -> None:
    if h <= 0:
        raise ValueError("the step must be above 0")


@misconception(
    "forward_difference",
    Text("Your code takes the step back from x, not ahead.", "x から前ではなく、後ろへ h だけ動いています。"),
    lecture="1.2, eq. 11",
)
def forward_goes_back(f: Function, x: float, h: float) -> Any:
    _check(h)
    return (f(x) - f(x - h)) / h


@misconception(
    "forward_difference",
    Text("The difference is not divided by the step yet.", "差を h で割っていません。"),
    lecture="1.2, eq. 11",
)
def forward_without_division(f: Function, x: float, h: float) -> Any:
    _check(h)
    return f(x + h) - f(x)


@misconception(
    "forward_difference",
    Text("Your code is the central difference, eq. 13.", "式 (13) の中心差分になっています。"),
    lecture="1.2, eqs 11, 13",
)
def forward_is_central(f: Function, x: float, h: float) -> Any:
    return central_difference(f, x, h)


@misconception(
    "forward_difference",
    Text("The terms are the wrong way round: the sign is the opposite.", "引く順序が逆で、符号が反対です。"),
    lecture="1.2, eq. 11",
)
def forward_turned_round(f: Function, x: float, h: float) -> Any:
    _check(h)
    return (f(x) - f(x + h)) / h


@misconception(
    "forward_difference",
    Text("The step belongs inside f: f(x + h), not f(x) + h.", "h は f の中に足します。f(x) + h ではありません。"),
    lecture="1.2, eq. 11",
)
def forward_step_outside_of_f(f: Function, x: float, h: float) -> Any:
    _check(h)
    return (f(x) + h - f(x)) / h


@misconception(
    "forward_difference",
    Text(
        "A step that is not above 0 gets through; it should raise ValueError.",
        "正でない h が通ります。ValueError を送出してください。",
    ),
    lecture="1.2, eq. 11",
)
def forward_takes_any_step(f: Function, x: float, h: float) -> Any:
    return (f(x + h) - f(x)) / h


@misconception(
    "forward_difference",
    Text("A step of 0 is refused, a negative one is not.", "0 は断っていますが、負の h が通ります。"),
    lecture="1.2, eq. 11",
)
def forward_takes_negative_steps(f: Function, x: float, h: float) -> Any:
    if h == 0:
        raise ValueError("the step is 0")
    return (f(x + h) - f(x)) / h


@misconception(
    "central_difference",
    Text(
        "From x - h to x + h it is 2h, but your code divides by h.",
        "x - h から x + h までは 2h ですが、h で割っています。",
    ),
    lecture="1.2, eq. 13",
)
def central_divided_by_h(f: Function, x: float, h: float) -> Any:
    _check(h)
    return (f(x + h) - f(x - h)) / h


@misconception(
    "central_difference",
    Text("Divide by 2h as a whole: / 2 * h multiplies by h.", "2h 全体で割ります。/ 2 * h では h を掛けています。"),
    lecture="1.2, eq. 13",
)
def central_brackets_forgotten(f: Function, x: float, h: float) -> Any:
    _check(h)
    return (f(x + h) - f(x - h)) / 2 * h


@misconception(
    "central_difference",
    Text("Your code is the forward difference, eq. 11.", "式 (11) の前進差分になっています。"),
    lecture="1.2, eqs 11, 13",
)
def central_is_forward(f: Function, x: float, h: float) -> Any:
    return forward_difference(f, x, h)


@misconception(
    "central_difference",
    Text(
        "Your points are half a step from x; eq. 13 takes a whole one on each side.",
        "x の両側へ h/2 だけ動いています。式 (13) では h ずつです。",
    ),
    lecture="1.2, eq. 13",
)
def central_half_steps(f: Function, x: float, h: float) -> Any:
    _check(h)
    return (f(x + h / 2) - f(x - h / 2)) / h


@misconception(
    "central_difference",
    Text("With a plus between the values it is no difference.", "2 つの値を足しています。差を取ってください。"),
    lecture="1.2, eq. 13",
)
def central_sum(f: Function, x: float, h: float) -> Any:
    _check(h)
    return (f(x + h) + f(x - h)) / (2 * h)


@misconception(
    "central_difference",
    Text(
        "A step that is not above 0 gets through; it should raise ValueError.",
        "正でない h が通ります。ValueError を送出してください。",
    ),
    lecture="1.2, eq. 13",
)
def central_takes_any_step(f: Function, x: float, h: float) -> Any:
    return (f(x + h) - f(x - h)) / (2 * h)


@misconception(
    "central_difference",
    Text("A step of 0 is refused, a negative one is not.", "0 は断っていますが、負の h が通ります。"),
    lecture="1.2, eq. 13",
)
def central_takes_negative_steps(f: Function, x: float, h: float) -> Any:
    if h == 0:
        raise ValueError("the step is 0")
    return (f(x + h) - f(x - h)) / (2 * h)


def _vector(x: Any, h: float) -> Array:
    vector = np.asarray(x, dtype=np.float64)
    if h <= 0 or vector.ndim != 1:
        raise ValueError("a step above 0 and a vector are needed")
    return vector


@misconception(
    "gradient",
    Text(
        "The gradient should use central differences; these are forward ones.",
        "勾配は中心差分で求めます。前進差分になっています。",
    ),
    lecture="1.2, eq. 13",
)
def gradient_by_forward_differences(f: Function, x: Any, h: float = 1e-5) -> Array:
    x = _vector(x, h)
    # as many calls as the right one: how often f is called is not what this is about
    return np.array([(f(x + h * e) - f(x + 0 * e)) / h for e in np.eye(len(x))])


@misconception(
    "gradient",
    Text(
        "All components move at once; e_i should move only one.",
        "全成分を同時に動かしています。e_i が動かすのは 1 つだけです。",
    ),
    lecture="1.2, eq. 13",
)
def gradient_moves_everything(f: Function, x: Any, h: float = 1e-5) -> Array:
    x = _vector(x, h)
    return np.array([(f(x + h) - f(x - h)) / (2 * h) for _ in x])


@misconception(
    "gradient",
    Text(
        "A component stays moved while the next one is looked at: put it back first.",
        "動かした成分を元に戻さないまま、次の成分に進んでいます。",
    ),
    lecture="1.2, eq. 13",
)
def gradient_never_moves_back(f: Function, x: Any, h: float = 1e-5) -> Array:
    x = _vector(x, h).copy()
    found = []
    for i in range(len(x)):
        x[i] += h
        after = f(x.copy())
        x[i] -= 2 * h
        found.append((after - f(x.copy())) / (2 * h))
    return np.array(found)


@misconception(
    "gradient",
    Text(
        "In an array of whole numbers a small step is rounded away: compute with floats.",
        "整数の配列では小さな h が切り捨てられます。float に変換して計算しましょう。",
    ),
    lecture="1.2, eq. 13",
)
def gradient_in_whole_numbers(f: Function, x: Any, h: float = 1e-5) -> Array:
    _vector(x, h)
    found = np.zeros(len(x))
    for i in range(len(x)):
        ahead, back = x.copy(), x.copy()
        ahead[i] = x[i] + h
        back[i] = x[i] - h
        found[i] = (f(ahead) - f(back)) / (2 * h)
    return found


@misconception(
    "gradient",
    Text(
        "From x - h e_i to x + h e_i it is 2h, but your code divides by h.",
        "両端の間隔は 2h ですが、h で割っています。",
    ),
    lecture="1.2, eq. 13",
)
def gradient_divided_by_h(f: Function, x: Any, h: float = 1e-5) -> Array:
    x = _vector(x, h)
    return np.array([(f(x + h * e) - f(x - h * e)) / h for e in np.eye(len(x))])


@misconception(
    "gradient",
    Text(
        "A step that is not above 0 gets through; it should raise ValueError.",
        "正でない h が通ります。ValueError を送出してください。",
    ),
    lecture="1.2, eq. 13",
)
def gradient_takes_any_step(f: Function, x: Any, h: float = 1e-5) -> Array:
    x = _vector(x, 1.0)
    return np.array([(f(x + h * e) - f(x - h * e)) / (2 * h) for e in np.eye(len(x))])
