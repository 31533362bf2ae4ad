"""Automatic differentiation by hand, then by program (lecture 1.1-1.3, 1.5; figures 1, 5 and 6).

The function is the cross entropy of a tiny model: p = sigmoid(tanh(W x + b) + x) and
f = -y log p - (1 - y) log(1 - p). Figure 1 draws it as a graph of ten nodes (equations 1-10):

    inputs      "y", "x", "W", "b"            the lecture's v_-3, v_-2, v_-1, v_0
    "v1"        v1 = x * W
    "v2"        v2 = v1 + b
    "v3"        v3 = tanh(v2)
    "v4"        v4 = v3 + x                    x is used a second time here
    "v5"        v5 = sigmoid(v4) = 1 / (1 + exp(-v4))
    "v6"        v6 = -y log v5 - (1 - y) log(1 - v5) = f        natural logarithm

Every node has three numbers:

    primal      its value
    tangent     d node / d input, for one chosen input (forward mode, equation 15)
    adjoint     d f / d node (reverse mode, equation 18)

The lecture's point is y = 1, x = 0.5, W = 3, b = -1.

Part 1, with pencil and paper: fill in the tables of figures 5 and 6 yourself, as section 1.5 asks, and
return your numbers from `forward_primals`, `forward_derivatives` and `reverse_adjoints`. Three significant
digits at every step are enough: a number counts when it is within 2 % of the exact one (where the exact one
is 0: within 0.0005). Don't copy the figures: some of their numbers are wrong.

Part 2, as a program: `forward_mode` and `reverse_mode` do the same at any point, to nine digits (relative
error 1e-9, or absolute error 1e-11). Plain Python with `math` is all you need.

A worked example at another point, y = 1, x = 0, W = 3, b = 0. The primals are v1 = v2 = v3 = v4 = 0,
v5 = 1/2, v6 = log 2. The tangents with respect to x: v1 and v2 have W = 3; tanh'(0) = 1, so v3 has 3; v4 has
3 + 1 = 4 since x enters twice; sigmoid'(0) = 1/4, so v5 has 1; v6 has -1 / v5 = -2. Backwards: v6 has 1, v5
has -1 / v5 = -2, v4, v3, v2, v1 and b have -1/2, W has 0, and x has 3 * (-1/2) + (-1/2) = -2: the same -2.

日本語: 図1の計算グラフについて、順伝播の値 (primal)、forward mode の微分 (tangent)、reverse mode の微分
(adjoint) を求めます。前半の3つの関数には、講義の点 y=1, x=0.5, W=3, b=-1 で手計算した数値を書いてください
(各ステップを有効数字3桁に丸めて構いません。誤差2%以内なら正解です)。図5・図6をそのまま写さないでください。
誤った数値が含まれています。後半の2つの関数は、任意の点で同じ表を計算するプログラムです。x は v1 と v4 の
2か所で使われるので、x の adjoint は2つの経路の和になることに注意してください。

The idea, with an example / 考え方と例題: handouts/autodiff_tables.html, handouts/autodiff_tables.ja.html
"""


def forward_primals() -> dict[str, float]:
    """Values of v1..v6 at the lecture's point, worked by hand (left column of figure 5).

    Returns a dict with the six keys "v1" .. "v6"; all numbers are pure (no units). Equations 5-10 at
    y = 1, x = 0.5, W = 3, b = -1. The module's docstring works another point.

    >>> sorted(forward_primals())
    ['v1', 'v2', 'v3', 'v4', 'v5', 'v6']
    """
    raise NotImplementedError


def forward_derivatives(wrt: str) -> dict[str, float]:
    """Tangents of v1..v6 at the lecture's point, worked by hand (right column of figure 5).

    `wrt` names the input that is differentiated by: "W" (the lecture's table) or "b" (the one that section
    1.3 leaves to you). Start from tangent 1 for that input and 0 for the other three (equation 15), then
    follow the chain rule from v1 to v6.

    Returns a dict with the six keys "v1" .. "v6": d v_i / d wrt.

    Errors: ValueError when `wrt` is anything but "W" or "b".

    >>> sorted(forward_derivatives("b"))
    ['v1', 'v2', 'v3', 'v4', 'v5', 'v6']
    >>> forward_derivatives("v1")
    Traceback (most recent call last):
    ValueError: ...
    """
    raise NotImplementedError


def reverse_adjoints() -> dict[str, float]:
    """Adjoints of v1..v6, W and b at the lecture's point, worked by hand (right column of figure 6).

    Start from adjoint 1 for v6 (it is f itself) and follow equation 19 back to the inputs, with the primals
    that you already have.

    Returns a dict with the eight keys "v1" .. "v6", "W", "b": d f / d node. More keys do no harm.

    A check that costs nothing: the adjoint of W must equal the tangent of v6 with respect to W.

    >>> set(reverse_adjoints()) >= {"v1", "v2", "v3", "v4", "v5", "v6", "W", "b"}
    True
    >>> reverse_adjoints()["v6"] == 1
    True
    """
    raise NotImplementedError


def forward_mode(x: float, y: float, W: float, b: float, wrt: str) -> dict[str, tuple[float, float]]:
    """(primal, tangent) of all ten nodes at any point (equations 1-10 and 15).

    x, y, W, b are numbers, y from 0 to 1; `wrt` names the input that is differentiated by: "x", "y", "W"
    or "b". The points keep v2 and v4 between -6 and 6, so that no logarithm meets 0.

    Returns a dict with the ten keys "y", "x", "W", "b", "v1" .. "v6"; each value is the pair
    (node, d node / d wrt). The inputs are nodes too: (y, 0.0) or, for the chosen one, (y, 1.0).

    Errors: ValueError when `wrt` is none of the four inputs, and when y is outside [0, 1].

    >>> table = forward_mode(x=0.0, y=1.0, W=3.0, b=0.0, wrt="x")
    >>> table["x"], table["v1"], table["v4"], table["v5"]
    ((0.0, 1.0), (0.0, 3.0), (0.0, 4.0), (0.5, 1.0))
    >>> [round(number, 6) for number in table["v6"]]
    [0.693147, -2.0]
    >>> forward_mode(x=0.0, y=1.5, W=3.0, b=0.0, wrt="x")
    Traceback (most recent call last):
    ValueError: ...
    """
    raise NotImplementedError


def reverse_mode(x: float, y: float, W: float, b: float) -> dict[str, tuple[float, float]]:
    """(primal, adjoint) of all ten nodes at any point (equations 1-10, 18 and 19).

    x, y, W, b are numbers, y from 0 to 1; the points keep v2 and v4 between -6 and 6.

    Returns a dict with the ten keys "y", "x", "W", "b", "v1" .. "v6"; each value is the pair
    (node, d f / d node). One backward sweep gives all ten adjoints. Where a node feeds two others, its
    adjoint is the sum over both: equation 19 shows one path only.

    Errors: ValueError when y is outside [0, 1].

    >>> table = reverse_mode(x=0.0, y=1.0, W=3.0, b=0.0)
    >>> table["v5"], table["v4"], table["b"], table["x"]
    ((0.5, -2.0), (0.0, -0.5), (0.0, -0.5), (0.0, -2.0))
    """
    raise NotImplementedError
