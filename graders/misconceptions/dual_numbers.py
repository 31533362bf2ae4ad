"""Known wrong classes of dual numbers: the right one with one method wrong."""

from __future__ import annotations

from typing import Any

from reference.dual_numbers import Dual, _dual, exp, log
from saiten.grading import Text, misconception

Operand = Dual | float


@misconception(
    "Dual",
    Text(
        "The tangents are multiplied; the product rule has v w' + v' w.",
        "tangent 同士を掛けています。積の微分は v w' + v' w です。",
    ),
    lecture="A.2, eq. 77",
)
class MultipliesTangents(Dual):
    def __mul__(self, other: Operand) -> Dual:
        other = _dual(other)
        return Dual(self.primal * other.primal, self.tangent * other.tangent)

    __rmul__ = __mul__

    def __neg__(self) -> Dual:
        return Dual(-self.primal, -self.tangent)

    def __truediv__(self, other: Operand) -> Dual:
        v, w = self, _dual(other)
        return Dual(v.primal / w.primal, (v.tangent * w.primal - v.primal * w.tangent) / w.primal**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self

    def __pow__(self, other: Operand) -> Dual:
        if isinstance(other, Dual):
            logarithm = log(self)
            exponent = other.tangent * logarithm.primal + other.primal * logarithm.tangent
            return exp(Dual(other.primal * logarithm.primal, exponent))  # type: ignore[no-any-return]
        return Dual(self.primal**other, other * self.primal ** (other - 1) * self.tangent)


@misconception(
    "Dual",
    Text(
        "The product is squared in e as well: e^2 is 0, so v' w' has no place.",
        "e^2 = 0 なので、積に v' w' は残りません。",
    ),
    lecture="A.2, eq. 77",
)
class KeepsTheSquareOfE(Dual):
    def __mul__(self, other: Operand) -> Dual:
        v, w = self, _dual(other)
        return Dual(v.primal * w.primal, v.primal * w.tangent + v.tangent * w.primal + v.tangent * w.tangent)

    __rmul__ = __mul__

    def __truediv__(self, other: Operand) -> Dual:
        v, w = self, _dual(other)
        return Dual(v.primal / w.primal, (v.tangent * w.primal - v.primal * w.tangent) / w.primal**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self

    def __pow__(self, other: Operand) -> Dual:
        if isinstance(other, Dual):
            logarithm = log(self)
            exponent = other.tangent * logarithm.primal + other.primal * logarithm.tangent
            return exp(Dual(other.primal * logarithm.primal, exponent))  # type: ignore[no-any-return]
        return Dual(self.primal**other, other * self.primal ** (other - 1) * self.tangent)


def _quotient(v: Operand, w: Operand, slope: Any) -> Dual:
    """With the right value, and a derivative from the four parts."""
    v, w = _dual(v), _dual(w)
    return Dual(v.primal / w.primal, slope(v.primal, v.tangent, w.primal, w.tangent))


@misconception(
    "Dual",
    Text("The quotient rule ends with a division by w squared.", "商の微分では、最後に w の 2 乗で割ります。"),
    lecture="A.2, eq. 77",
)
class QuotientWithoutTheSquare(Dual):
    def __truediv__(self, other: Operand) -> Dual:
        return _quotient(self, other, lambda v, dv, w, dw: (dv * w - v * dw) / w)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text("The quotient rule has a minus: v' w - v w'.", "商の微分の分子は v' w - v w' です。符号が違います。"),
    lecture="A.2, eq. 77",
)
class QuotientWithPlus(Dual):
    def __truediv__(self, other: Operand) -> Dual:
        return _quotient(self, other, lambda v, dv, w, dw: (dv * w + v * dw) / w**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text(
        "The numerator of the quotient rule is turned round: v' w comes first.",
        "商の微分の分子の順序が逆です。v' w から v w' を引きます。",
    ),
    lecture="A.2, eq. 77",
)
class QuotientTurnedRound(Dual):
    def __truediv__(self, other: Operand) -> Dual:
        return _quotient(self, other, lambda v, dv, w, dw: (v * dw - dv * w) / w**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text(
        "The divisor moves as well: its tangent is missing in the quotient.",
        "割る方の tangent が、商の微分に入っていません。",
    ),
    lecture="A.2, eq. 77",
)
class QuotientByAConstant(Dual):
    def __truediv__(self, other: Operand) -> Dual:
        return _quotient(self, other, lambda v, dv, w, dw: dv / w)  # noqa: ARG005 - the mistake

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text(
        "Division by 0 should raise ZeroDivisionError, no other exception.",
        "0 で割ったときは、ほかの例外ではなく ZeroDivisionError です。",
    ),
    lecture="A.2",
)
class AnotherExceptionForDivisionBy0(Dual):
    def __truediv__(self, other: Operand) -> Dual:
        if _dual(other).primal == 0:
            raise ValueError("division by zero")
        return self * _dual(other) ** -1

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text(
        "Division by 0 gives inf; it should raise ZeroDivisionError.",
        "0 で割ると inf になります。ZeroDivisionError を送出してください。",
    ),
    lecture="A.2",
)
class InfinityForDivisionBy0(Dual):
    def __truediv__(self, other: Operand) -> Dual:
        return Dual(float("inf")) if _dual(other).primal == 0 else self * _dual(other) ** -1

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


def _power(a: Operand, b: Operand, slope: Any) -> Dual:
    """With the right value and checks, and a derivative from the four parts (a Dual exponent as it should be)."""
    if isinstance(b, Dual):
        return exp(b * log(_dual(a)))  # type: ignore[no-any-return]
    a = _dual(a)
    return Dual(a.primal**b, slope(a.primal, a.tangent, b))


@misconception(
    "Dual",
    Text(
        "The chain rule is missing in the power: times the tangent of the base.",
        "べき乗の微分に、底の tangent が掛かっていません。",
    ),
    lecture="A.2, eq. 79",
)
class PowerWithoutTheTangent(Dual):
    def __pow__(self, other: Operand) -> Dual:
        return _power(self, other, lambda v, _dv, n: n * v ** (n - 1))

    def __truediv__(self, other: Operand) -> Dual:
        return _quotient(self, other, lambda v, dv, w, dw: (dv * w - v * dw) / w**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text("In the derivative of a power, the exponent is one less.", "べき乗の微分では、指数が 1 つ減ります。"),
    lecture="A.2, eq. 79",
)
class PowerKeepsItsExponent(Dual):
    def __pow__(self, other: Operand) -> Dual:
        return _power(self, other, lambda v, dv, n: n * v**n * dv)

    def __truediv__(self, other: Operand) -> Dual:
        return _quotient(self, other, lambda v, dv, w, dw: (dv * w - v * dw) / w**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text(
        "The exponent is the factor in the derivative of a power: n times v to the n - 1.",
        "べき乗の微分では、指数 n が係数になります。",
    ),
    lecture="A.2, eq. 79",
)
class PowerWithoutTheFactor(Dual):
    def __pow__(self, other: Operand) -> Dual:
        return _power(self, other, lambda v, dv, n: v ** (n - 1) * dv)

    def __truediv__(self, other: Operand) -> Dual:
        return _quotient(self, other, lambda v, dv, w, dw: (dv * w - v * dw) / w**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other) / self


@misconception(
    "Dual",
    Text(
        "Where the exponent is a Dual, it moves as well: w' log v is missing.",
        "指数が Dual のときは指数も変化します。w' log v の項がありません。",
    ),
    lecture="A.2, eq. 79",
)
class ExponentStandsStill(Dual):
    def __pow__(self, other: Operand) -> Dual:
        n = _dual(other).primal
        if isinstance(other, Dual) and self.primal <= 0:
            raise ValueError("the base is not above 0")
        return Dual(self.primal**n, n * self.primal ** (n - 1) * self.tangent)

    def __rpow__(self, other: float) -> Dual:
        return Dual(other) ** self


@misconception(
    "Dual",
    Text("Number - Dual is the other way round than Dual - number.", "「数 - Dual」と「Dual - 数」は順序が逆です。"),
    lecture="A.2",
)
class ReflectedDifference(Dual):
    def __rsub__(self, other: float) -> Dual:
        return self - other


@misconception(
    "Dual",
    Text("Number / Dual is the other way round than Dual / number.", "「数 / Dual」と「Dual / 数」は順序が逆です。"),
    lecture="A.2",
)
class ReflectedQuotient(Dual):
    def __rtruediv__(self, other: float) -> Dual:
        return self / other


@misconception(
    "Dual",
    Text("A number as the base is not a number as the exponent.", "数が底のときと指数のときを取り違えています。"),
    lecture="A.2",
)
class ReflectedPower(Dual):
    def __rpow__(self, other: float) -> Dual:
        if other <= 0:
            raise ValueError("the base is not above 0")
        return self**other


@misconception(
    "Dual",
    Text(
        "The tangents are added in a difference, too; they should be subtracted.",
        "引き算なのに tangent を足しています。tangent も引きます。",
    ),
    lecture="A.2, eq. 77",
)
class DifferenceAddsTangents(Dual):
    def __sub__(self, other: Operand) -> Dual:
        other = _dual(other)
        return Dual(self.primal - other.primal, self.tangent + other.tangent)

    def __rsub__(self, other: float) -> Dual:
        return Dual(other) - self


@misconception(
    "Dual",
    Text(
        "-d changes only the primal; the tangent changes its sign as well.",
        "-d で primal だけが変わっています。tangent の符号も変わります。",
    ),
    lecture="A.2, eq. 77",
)
class NegatesThePrimalOnly(Dual):
    def __neg__(self) -> Dual:
        return Dual(-self.primal, self.tangent)

    def __sub__(self, other: Operand) -> Dual:
        other = _dual(other)
        return Dual(self.primal - other.primal, self.tangent - other.tangent)

    def __rsub__(self, other: float) -> Dual:
        return Dual(other) - self


@misconception(
    "Dual",
    Text(
        "A plain number does not move: its tangent is 0, not 1.",
        "普通の数は変化しません。tangent は 1 ではなく 0 です。",
    ),
    lecture="A.2, eq. 78",
)
class NumbersMove(Dual):
    def __add__(self, other: Operand) -> Dual:
        other = other if isinstance(other, Dual) else Dual(other, 1.0)
        return Dual(self.primal + other.primal, self.tangent + other.tangent)

    __radd__ = __add__

    def __sub__(self, other: Operand) -> Dual:
        other = other if isinstance(other, Dual) else Dual(other, 1.0)
        return Dual(self.primal - other.primal, self.tangent - other.tangent)

    def __rsub__(self, other: float) -> Dual:
        return Dual(other, 1.0) - self

    def __mul__(self, other: Operand) -> Dual:
        other = other if isinstance(other, Dual) else Dual(other, 1.0)
        return Dual(self.primal * other.primal, self.primal * other.tangent + self.tangent * other.primal)

    __rmul__ = __mul__

    def __neg__(self) -> Dual:
        return Dual(-self.primal, -self.tangent)

    def __truediv__(self, other: Operand) -> Dual:
        v, w = self, other if isinstance(other, Dual) else Dual(other, 1.0)
        return Dual(v.primal / w.primal, (v.tangent * w.primal - v.primal * w.tangent) / w.primal**2)

    def __rtruediv__(self, other: float) -> Dual:
        return Dual(other, 1.0) / self

    def __rpow__(self, other: float) -> Dual:
        return Dual(other, 1.0) ** self


@misconception(
    "Dual",
    Text(
        "Only the primals are compared; the tangents have to be equal, too.",
        "primal だけを比べています。tangent も等しくなければなりません。",
    ),
    lecture="A.2, eq. 77",
)
class EqualPrimals(Dual):
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dual | int | float) and self.primal == _dual(other).primal


@misconception(
    "Dual",
    Text(
        "A number and the Dual with the tangent 0 should be equal.",
        "tangent が 0 の Dual は、その primal と同じ数に等しくなります。",
    ),
    lecture="A.2, eq. 77",
)
class NumbersAreNeverEqual(Dual):
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Dual) and (self.primal, self.tangent) == (other.primal, other.tangent)


@misconception(
    "Dual",
    Text(
        "Without a tangent, it should be 0: a constant does not move.",
        "tangent を省いたときは 0 です。定数は変化しません。",
    ),
    lecture="A.2, eq. 77",
)
class MovesByDefault(Dual):
    def __init__(self, primal: float, tangent: float = 1.0) -> None:
        self.primal = primal
        self.tangent = tangent


@misconception(
    "Dual",
    Text(
        "Your operators change their left operand; make a new Dual.",
        "左側の Dual を書き換えています。新しい Dual を作りましょう。",
    ),
    lecture="A.2",
)
class ChangesItself(Dual):
    def __add__(self, other: Operand) -> Dual:
        other = _dual(other)
        self.primal += other.primal
        self.tangent += other.tangent
        return self

    __radd__ = __add__

    def __sub__(self, other: Operand) -> Dual:
        other = _dual(other)
        return Dual(self.primal - other.primal, self.tangent - other.tangent)

    def __rsub__(self, other: float) -> Dual:
        return Dual(other) - self
