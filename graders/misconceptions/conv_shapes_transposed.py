"""How the sizes of transposed convolutions really go wrong."""

from reference.conv_shapes import _size, equivalent_convolution
from saiten.grading import Text, misconception


@misconception(
    "transposed_output_size",
    Text(
        "The padding enlarges the output here; in a transposed convolution it takes 2p away.",
        "padding で出力が大きくなっています。transposed convolution では 2p だけ小さくなります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_added(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] + 4 * p


@misconception(
    "transposed_output_size",
    Text(
        "The padding is taken away once; it is taken away at both ends, 2p.",
        "padding を 1 回しか引いていません。両端で小さくなるので 2p です。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_padding_once(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] + p


@misconception(
    "transposed_output_size",
    Text(
        "The output is s times the input only if k = s and p = 0: the last input has no stride after it.",
        "出力が入力の s 倍になるのは k = s, p = 0 のときだけです。最後の入力の後には stride がありません。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_stride_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] + s - 1


@misconception(
    "transposed_output_size",
    Text(
        "This is n times s, TensorFlow's SAME rule: here kernel and padding change the size too.",
        "n * s は TensorFlow の SAME の規則です。ここでは kernel と padding でもサイズが変わります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_as_same(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return n * s if equivalent_convolution(n, k, p, s) else 0


@misconception(
    "transposed_output_size",
    Text(
        "This is the last index of the output; counted from 0 there is one position more.",
        "これは出力の最後の index です。0 から数えるので、個数はもう 1 つ多くなります。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_last_index(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] - 1


@misconception(
    "transposed_output_size",
    Text(
        "The output is one too large: a kernel of k reaches k - 1 beyond the cell it starts from, not k.",
        "出力が 1 つ大きくなっています。kernel が開始位置から先に延びるのは k ではなく k - 1 です。",
    ),
    lecture="3.3, fig. 26",
)
def transposed_whole_kernel(n: int, k: int, p: int = 0, s: int = 1) -> int:
    return equivalent_convolution(n, k, p, s)["output_size"] + 1


@misconception(
    "transposed_output_size",
    Text(
        "This is the size after an ordinary convolution; the transposed one goes the other way and enlarges.",
        "普通の convolution のサイズになっています。transposed convolution は逆向きで、サイズが大きくなります。",
    ),
    lecture="3.3, figs 24-26",
)
def transposed_as_forward(n: int, k: int, p: int = 0, s: int = 1) -> object:
    equivalent_convolution(n, k, p, s)
    if k > n + 2 * p:
        return ...  # some refuse it
    return (n - k + 2 * p) // s + 1


@misconception(
    "equivalent_convolution",
    Text(
        "There are s zeros between the inputs; s - 1 are enough to put them s apart.",
        "入力の間の 0 が s 個になっています。間隔を s にするには s - 1 個です。",
    ),
    lecture="3.3, fig. 26",
)
def one_zero_too_many(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    dilated = n + s * (n - 1)
    return {
        "dilated_size": dilated,
        "zeros_between": s,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        'The sizes are right, but "zeros_between" is s: inputs that lie s apart have only s - 1 zeros between them.',
        "サイズは合っていますが zeros_between が s です。間隔が s の入力の間にある 0 は s - 1 個です。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_between_is_the_stride(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        "The padding is still p; the convolution that does the same pads by k - 1 - p.",
        "padding が p のままです。同じ働きをする convolution の padding は k - 1 - p です。",
    ),
    lecture="3.3, fig. 26",
)
def padding_kept(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        "The padding is one too large: k - p. A kernel that touches an input with its last cell reaches only "
        "k - 1 cells beyond it.",
        "padding が k - p で 1 つ大きくなっています。最後のマスで入力に触れる kernel がはみ出すのは k - 1 マスです。",
    ),
    lecture="3.3, fig. 26",
)
def padding_one_too_large(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": k - p,
        "stride": 1,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        "The stride is still s: the zeros between the inputs already take its place, so this convolution moves by 1.",
        "stride が s のままです。その役目は入力の間の 0 が果たすので、この convolution は 1 ずつ動きます。",
    ),
    lecture="3.3, fig. 26",
)
def stride_kept(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    dilated = s * (n - 1) + 1
    if p > k - 1 or dilated + k - 1 - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": s,
        "output_size": dilated + k - 1 - 2 * p,
    }


@misconception(
    "equivalent_convolution",
    Text(
        "Zeros are put after the last input too, so that the input grows to s * n; they stand only between two inputs.",
        "最後の入力の後にも 0 を入れて s * n にしています。0 を入れるのは 2 つの入力の間だけです。",
    ),
    lecture="3.3, fig. 26",
)
def zeros_after_the_last(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    n, k, p, s = _size("n", n), _size("k", k), _size("p", p, 0), _size("s", s)
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing would be left")
    return {
        "dilated_size": s * n,
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": s * n + k - 1 - 2 * p,
    }
