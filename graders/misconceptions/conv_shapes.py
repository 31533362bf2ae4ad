"""How sizes really go wrong. Each function stands in for one of reference/conv_shapes.py."""

from reference.conv_shapes import (
    _size,
)
from saiten.grading import Text, misconception


@misconception(
    "conv_output_size",
    Text(
        "Your code returns the index of the last position, not the number of positions; indices start at 0.",
        "位置の個数ではなく、最後の位置の index を返しています。index は 0 から始まります。",
    ),
    lecture="3.3, eq. 54",
)
def last_index_for_the_size(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - k + 2 * p) // s


@misconception(
    "conv_output_size",
    Text(
        "Your code also counts a last step that would leave the input; such a step is not taken (see the top of "
        "the file).",
        "入力からはみ出す最後の 1 歩まで数えています。その 1 歩は進みません (ファイルの冒頭を見てください)。",
    ),
    lecture="3.3",
)
def division_rounded_up(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return -((k - n - 2 * p) // s) + 1


@misconception(
    "conv_output_size",
    Text(
        "Your code counts the padding once, but the input is padded on both sides (fig. 23).",
        "padding を 1 回しか数えていません。padding は入力の両側に付きます (図 23)。",
    ),
    lecture="3.3, fig. 23",
)
def padding_on_one_side(n: int, k: int, p: int = 0, s: int = 1) -> object:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    if k > n + p:
        return ...  # some refuse it
    return (n - k + p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your result is too small: counted from the last index, the kernel takes up one cell less than its side.",
        "結果が小さすぎます。最後の index から数えると、kernel が占めるのは 1 辺より 1 マス少なくなります。",
    ),
    lecture="3.3, eq. 54",
)
def whole_kernel_off_the_last_index(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - 1 - k + 2 * p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your result can be one too large: you start from the number of cells where the lecture starts from the "
        "last index.",
        "結果が 1 つ大きくなることがあります。講義では最後の index から始めますが、マスの個数から始めています。",
    ),
    lecture="3.3, eq. 54",
)
def kernel_off_the_number_of_cells(n: int, k: int, p: int = 0, s: int = 1) -> int:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - (k - 1) + 2 * p) // s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your code does not round the division: a remainder gives a fraction, and the result is always a float. A "
        "size is an int.",
        "割り算を丸めていません。余りがあると小数になり、割り切れても float です。サイズは int です。",
    ),
    lecture="3.3",
)
def division_not_rounded(n: int, k: int, p: int = 0, s: int = 1) -> float:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return (n - k + 2 * p) / s + 1


@misconception(
    "conv_output_size",
    Text(
        "Your value is right, but it is a float, as np.floor returns it; a size is an int.",
        "値は合っていますが、np.floor のように float で返しています。サイズは int です。",
    ),
    lecture="3.3",
)
def rounded_to_a_float(n: int, k: int, p: int = 0, s: int = 1) -> float:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if k > n + 2 * p:
        raise ValueError("the kernel does not fit")
    return float((n - k + 2 * p) // s + 1)


@misconception(
    "same_output_size",
    Text(
        "Your code drops the remainder of n / s; with SAME padding a remainder gives one more position.",
        "n / s の余りを切り捨てています。SAME padding では、余りがあれば位置が 1 つ増えます。",
    ),
    lecture="3.3",
)
def same_rounded_down(n: int, s: int = 1) -> object:
    size = _size("n", n) // _size("s", s)
    return size or ...  # some answer at least 1


@misconception(
    "same_output_size",
    Text(
        "Your code rounds n / s to the nearest whole number; with SAME padding even a small remainder gives a "
        "position.",
        "n / s を四捨五入しています。SAME padding では、余りがわずかでも位置が 1 つ増えます。",
    ),
    lecture="3.3",
)
def same_rounded_to_nearest(n: int, s: int = 1) -> int:
    return round(_size("n", n) / _size("s", s))


@misconception(
    "same_output_size",
    Text(
        "Your value is right, but it is a float, as np.ceil returns it; a size is an int.",
        "値は合っていますが、np.ceil のように float で返しています。サイズは int です。",
    ),
    lecture="3.3",
)
def same_as_a_float(n: int, s: int = 1) -> float:
    return float(-(-_size("n", n) // _size("s", s)))


@misconception(
    "same_output_size",
    Text(
        "Your code adds one to the quotient even where s divides n; nothing is left over there.",
        "n が s で割り切れるときも商に 1 を足しています。そのとき余りはありません。",
    ),
    lecture="3.3",
)
def same_always_one_more(n: int, s: int = 1) -> object:
    n, s = _size("n", n), _size("s", s)
    return n // s + 1 if s > 1 else ...  # stride 1 is often put right
