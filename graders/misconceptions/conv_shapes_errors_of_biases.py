"""Which unusable sizes students let pass in `bias_count`."""

from graders.misconceptions.conv_shapes_errors import BOOLS, TYPES
from reference.conv_shapes import (
    _size,
    conv_output_size,
)
from saiten.grading import Text, misconception


@misconception("bias_count", BOOLS, lecture="3.3")
def bias_bools_accepted(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = (int(size) if isinstance(size, bool) else size for size in (n, k, p, s))
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception("bias_count", TYPES, lecture="3.3")
def bias_types_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    if min(n, k, s) < 1 or p < 0 or (per_position and k > n + 2 * p):
        raise ValueError("unusable sizes")
    return ((n + 2 * p - k) // s + 1) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "You check n, k, p and s only with per_position; they must always be checked.",
        "n, k, p, s を per_position のときしか確かめていません。いつでも確かめる必要があります。",
    ),
    lecture="3.3",
)
def unused_sizes_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Your code refuses a kernel that does not fit even without per_position, where the sizes do not matter.",
        "per_position が False のときも、収まらない kernel を拒否しています。その場合、サイズは答えに関係しません。",
    ),
    lecture="3.3",
)
def fit_always_demanded(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out if conv_output_size(n, k, p, s) else 0


@misconception(
    "bias_count",
    Text(
        "With per_position your code does not refuse a kernel larger than the padded input, which has no position.",
        "per_position のとき、padding した入力より大きい kernel を拒否していません。置ける位置がありません。",
    ),
    lecture="3.3",
)
def bias_fit_not_checked(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    return ((n + 2 * p - k) // s + 1) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Without per_position your code accepts True as a size: for Python a bool is an int, but here it is not a "
        "size.",
        "per_position が False のとき、True がサイズとして通っています。Python では bool も int の一種ですが、ここ"
        "では使えません。",
    ),
    lecture="3.3",
)
def bias_bools_accepted_when_shared(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    if not all(isinstance(size, int) for size in (n, k, p, s)) or min(n, k, s) < 1 or p < 0:
        raise ValueError("unusable sizes")
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out


@misconception(
    "bias_count",
    Text(
        "Without per_position your code does not check the types: floats and True pass as sizes there.",
        "per_position が False のとき、型を確かめていないので、float や True がサイズとして通っています。",
    ),
    lecture="3.3",
)
def bias_types_not_checked_when_shared(
    n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False
) -> int:
    if min(n, k, s) < 1 or p < 0:
        raise ValueError("unusable sizes")
    return conv_output_size(n, k, p, s) ** 2 * c_out if per_position else c_out
