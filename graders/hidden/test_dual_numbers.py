"""Hidden checks for exercises/dual_numbers.py."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from graders.hidden import dual_numbers_cases as cases
from reference import dual_numbers as reference
from reference.dual_numbers import Dual
from saiten.grading import EXACT, Code, Text, call, check, untouched

Number = Dual | float

quarters = st.integers(-12, 12).map(lambda k: k / 4)
above_0 = st.integers(1, 12).map(lambda k: k / 4)
not_0 = st.one_of(above_0, above_0.map(lambda x: -x))


def duals(primals: st.SearchStrategy[float]) -> st.SearchStrategy[Code]:
    return st.builds(cases.dual, primals, quarters)


def pairs(left: st.SearchStrategy[float], right: st.SearchStrategy[float]) -> st.SearchStrategy[Any]:
    """Two operands, at least one of them a Dual."""
    both = st.builds(call, duals(left), duals(right))
    return st.one_of(both, st.builds(call, duals(left), right), st.builds(call, left, duals(right)))


single = st.builds(call, st.one_of(duals(quarters), quarters))
LEFT = {Text("a number is on the left", "左側が普通の数"): lambda a, b: not isinstance(a, Code)}  # noqa: ARG005
NUMBERS = {Text("the argument is a plain number", "引数が普通の数"): lambda x: not isinstance(x, Code)}
BY_PARTS = Text("Eq. 77: multiply out as usual, with e^2 = 0.", "式 (77): e^2 = 0 として普通に展開します。")
CHAIN = Text("Eq. 78: the slope at v, times v'.", "式 (78): v での傾きに v' を掛けます。")
BY_0 = Text("What is the primal of the divisor?", "割る方の primal はいくつですか。")


@check("Dual", edges=cases.CONSTRUCTED, tolerance=EXACT, reveal=True, hint=Text("Eq. 77.", "式 (77) です。"))
def test_dual(*parts: float, **named: float) -> Dual:
    """It keeps what it was given.

    渡された値を保つ。
    """
    return Dual(*parts, **named)


@check(
    "Dual",
    probe="lambda a, b: a + b",
    draw=5,
    inputs=pairs(quarters, quarters),
    edges=cases.PAIRS | cases.PRIMALS_OF_0,
    reveal=True,
    when=LEFT,
    hint=BY_PARTS,
)
def test_sum(a: Number, b: Number) -> Number:
    """Sums, with a number on either side.

    和になる (数は左右どちらでもよい)。
    """
    return a + b


@check(
    "Dual",
    probe="lambda a, b: a - b",
    draw=5,
    inputs=pairs(quarters, quarters),
    edges=cases.PAIRS | cases.PRIMALS_OF_0,
    reveal=True,
    when=LEFT,
    hint=Text("Which side is taken away from which?", "どちらからどちらを引きますか。"),
)
def test_difference(a: Number, b: Number) -> Number:
    """Differences, with a number on either side.

    差になる (数は左右どちらでもよい)。
    """
    return a - b


@check(
    "Dual",
    probe="lambda a, b: a * b",
    draw=5,
    inputs=pairs(quarters, quarters),
    edges=cases.PAIRS | cases.PRIMALS_OF_0,
    reveal=True,
    weight=2,
    when=LEFT,
    hint=BY_PARTS,
)
def test_product(a: Number, b: Number) -> Number:
    """Products: the product rule.

    積になる (積の微分)。
    """
    return a * b


@check(
    "Dual",
    probe="lambda a, b: a / b",
    draw=5,
    inputs=pairs(quarters, not_0),
    edges=cases.PAIRS,
    reveal=True,
    weight=2,
    when=LEFT,
    hint=Text("The quotient rule; or a product with the power -1.", "商の微分です。-1 乗との積とも考えられます。"),
)
def test_quotient(a: Number, b: Number) -> Number:
    """Quotients: the quotient rule.

    商になる (商の微分)。
    """
    return a / b


@check("Dual", probe="lambda a, b: a / b", edges=cases.DIVISIONS_BY_0, raises=ZeroDivisionError, hint=BY_0)
def test_quotient_by_0(a: Number, b: Number) -> Number:
    """A divisor with the primal 0 is a ZeroDivisionError.

    割る方の primal が 0 なら ZeroDivisionError になる。
    """
    return a / b


@check(
    "Dual",
    probe="lambda a, n: a ** n",
    inputs=st.builds(call, duals(not_0), st.integers(-3, 5)),
    edges=cases.POWERS,
    reveal=True,
    weight=2,
    hint=Text("The slope of x^n is n x^(n - 1); then eq. 78.", "x^n の傾きは n x^(n - 1) です。式 (78) も使います。"),
)
def test_power(a: Dual, n: float) -> Number:
    """Powers with a number as the exponent.

    指数が数のべき乗になる。
    """
    return a**n


@check("Dual", probe="lambda a, n: a ** n", edges=cases.POWERS_OF_0, raises=ZeroDivisionError, hint=BY_0)
def test_power_of_0(a: Dual, n: float) -> Number:
    """A negative power of 0 is a ZeroDivisionError.

    0 の負のべき乗は ZeroDivisionError になる。
    """
    return a**n


@check(
    "Dual",
    probe="lambda a, b: a ** b",
    inputs=st.one_of(st.builds(call, duals(above_0), duals(quarters)), st.builds(call, above_0, duals(quarters))),
    edges=cases.DUAL_POWERS,
    reveal=True,
    when=LEFT,
    hint=Text("a^b is exp(b log a).", "a^b は exp(b log a) です。"),
)
def test_power_of_a_dual(a: Number, b: Dual) -> Number:
    """Powers with a Dual as the exponent.

    指数が Dual のべき乗になる。
    """
    return a**b


@check("Dual", probe="lambda a, b: a ** b", edges=cases.BASES_NOT_ABOVE_0, raises=ValueError, hint=BY_0)
def test_power_of_a_base_not_above_0(a: Number, b: Dual) -> Number:
    """With a Dual as the exponent, a base that is not above 0 is a ValueError.

    指数が Dual のとき、底が正でなければ ValueError になる。
    """
    return a**b


@check("Dual", probe="lambda a: -a", draw=3, inputs=st.builds(call, duals(quarters)), edges=cases.SINGLES, reveal=True)
def test_negative(a: Dual) -> Dual:
    """The sign of both parts changes.

    両方の部分の符号が変わる。
    """
    return -a


@check(
    "Dual",
    probe="lambda a, b: a == b",
    edges=cases.SAME,
    tolerance=EXACT,
    reveal=True,
    hint=Text("Both parts count; a number has the tangent 0.", "両方の部分を比べます。数の tangent は 0 です。"),
)
def test_equal(a: Number, b: Number) -> bool:
    """Equal are those with both parts equal.

    両方の部分が等しいときに等しい。
    """
    return a == b


@check(
    "Dual",
    probe="lambda a, b: [a + b, b - a, a * b, b / b, a ** 2, -a, 1 - a, a == b, a, b][-2:]",
    edges=cases.UNTOUCHED,
    reveal=True,
    hint=Text("Make a new Dual for the answer.", "答えには新しい Dual を作ります。"),
)
def test_operands(a: Dual, b: Dual) -> list[Dual]:
    """Operators leave their operands as they were.

    演算に使った Dual は変わらない。
    """
    return [a, b]


@check("exp", inputs=single, draw=4, edges=cases.ARGUMENTS, reveal=True, when=NUMBERS, hint=CHAIN)
def test_exp(x: Number) -> Number:
    """The exponential and its slope.

    指数関数とその傾きになる。
    """
    return reference.exp(x)


@check(
    "log",
    inputs=st.builds(call, st.one_of(duals(above_0), above_0)),
    draw=4,
    edges=cases.LOGARITHMS,
    reveal=True,
    weight=2,
    when=NUMBERS,
    hint=CHAIN,
)
def test_log(x: Number) -> Number:
    """The natural logarithm and its slope.

    自然対数とその傾きになる。
    """
    return reference.log(x)


@check(
    "log",
    edges=cases.NO_LOGARITHMS,
    raises=ValueError,
    hint=Text("What has a logarithm?", "対数があるのは正の数だけです。"),
)
def test_log_of_nothing(x: Number) -> Number:
    """0 and below have no logarithm: a ValueError.

    0 以下の対数は ValueError になる。
    """
    return reference.log(x)


@check("sin", inputs=single, draw=4, edges=cases.ARGUMENTS, reveal=True, when=NUMBERS, hint=CHAIN)
def test_sin(x: Number) -> Number:
    """The sine and its slope.

    正弦とその傾きになる。
    """
    return reference.sin(x)


@check("cos", inputs=single, draw=4, edges=cases.ARGUMENTS, reveal=True, when=NUMBERS, hint=CHAIN)
def test_cos(x: Number) -> Number:
    """The cosine and its slope.

    余弦とその傾きになる。
    """
    return reference.cos(x)


@check("tanh", inputs=single, draw=4, edges=cases.ARGUMENTS, reveal=True, weight=2, when=NUMBERS, hint=CHAIN)
def test_tanh(x: Number) -> Number:
    """The hyperbolic tangent and its slope.

    双曲線正接とその傾きになる。
    """
    return reference.tanh(x)


@check("tanh", edges=cases.LARGE, reveal=True, hint=Text("What overflows?", "何があふれますか。"))
def test_tanh_far_out(x: Number) -> Number:
    """Large numbers do not overflow.

    大きな数でもあふれない。
    """
    return reference.tanh(x)


@check("sigmoid", inputs=single, draw=4, edges=cases.ARGUMENTS, reveal=True, weight=2, when=NUMBERS, hint=CHAIN)
def test_sigmoid(x: Number) -> Number:
    """The sigmoid and its slope.

    シグモイドとその傾きになる。
    """
    return reference.sigmoid(x)


@check(
    "sigmoid",
    edges=cases.LARGE,
    reveal=True,
    hint=Text("What overflows, and for which sign?", "どの符号のとき、何があふれますか。"),
)
def test_sigmoid_far_out(x: Number) -> Number:
    """Large numbers do not overflow.

    大きな数でもあふれない。
    """
    return reference.sigmoid(x)


@check(
    "derivative",
    inputs=st.builds(call, st.sampled_from(cases.CURVES), quarters),
    draw=6,
    edges=cases.DERIVATIVES,
    reveal=True,
    weight=3,
    hint=Text("Eq. 80: which Dual goes into f?", "式 (80): f に渡す Dual は何ですか。"),
)
def test_derivative(f: Callable[[Any], Any], x: float) -> float:
    """The coefficient of e in f(x + e).

    f(x + e) の e の係数になる。
    """
    return reference.derivative(f, x)


@check(
    "derivative",
    probe="lambda f, x: [(calls := []), derivative(lambda d: calls.append(d) or f(d), x), len(calls)][-1]",
    edges={name: cases.DERIVATIVES[name] for name in ("x itself", "a constant", "a cube, by its parts")},
    tolerance=EXACT,
    reveal=True,
    hint=Text("Value and slope come from one call.", "値と傾きは 1 回の呼び出しで得られます。"),
)
def test_derivative_cost(f: Callable[[Any], Any], x: float) -> int:  # noqa: ARG001 - whatever they are
    """f is called once.

    f を呼び出すのは 1 回だけになる。
    """
    return 1


@check(
    "gradient",
    inputs=st.builds(call, st.sampled_from(cases.FIELDS), st.lists(quarters, min_size=1, max_size=4)),
    draw=6,
    edges=cases.GRADIENTS,
    reveal=True,
    weight=3,
    hint=Text(
        "Forward mode: one input has the tangent 1 at a time.", "forward mode: tangent が 1 の入力は一度に 1 つです。"
    ),
)
def test_gradient(f: Callable[[list[Any]], Any], xs: list[float]) -> list[float]:
    """One component for each input.

    入力ごとの偏微分になる。
    """
    return reference.gradient(f, xs)


test_gradient_untouched = untouched(test_gradient)


@check(
    "gradient",
    probe="lambda f, xs: [(calls := []), gradient(lambda v: calls.append(v) or f(v), xs), len(calls)][-1]",
    edges={name: cases.GRADIENTS[name] for name in ("one input", "a sum", "two inputs, by their parts")},
    tolerance=EXACT,
    reveal=True,
    hint=Text("One pass for each input.", "入力ごとに 1 回です。"),
)
def test_gradient_cost(f: Callable[[list[Any]], Any], xs: list[float]) -> int:  # noqa: ARG001 - only their number counts
    """f is called n times.

    f を呼び出す回数は n 回になる。
    """
    return len(xs)
