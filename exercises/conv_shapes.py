"""Exercise: the sizes of convolutions and transposed convolutions.

Lecture: section 3.3 (eqs 54-57, figs 23-26); pooling and global average pooling: section 3.2 (fig. 18).

Before a network runs at all its shapes must fit. Here you turn the index ranges of section 3.3 into
functions that return plain ints. The letters are the lecture's:

    n  side of the square input          p  padding: cells of zeros added on every side
    k  side of the square kernel         s  stride: step between two kernel positions

Rules
- n >= 1, k >= 1, s >= 1 and p >= 0, and all four are ints. Anything else is a `ValueError`, in every
  function and in every layer of a list. A bool (True) or a float (3.0) is not an int here, although
  Python lets you calculate with it. Channel counts need no check.
- Compute with ints (`//`), not with floats: the answers must be ints, and exact for large sizes too.
- Never change the lists or dicts that you are given.

Two places where you should read the lecture with care
- Below eq. 54 the last index is ((n - 1) + 2p - (k - 1)) / s. Indices start at 0, so the number of
  positions is one more. The same holds for the count of biases b_{i,j,c}.
- The lecture lets the division come out even. Where it does not, use floor: a last step that would leave
  the input is not taken. Only TensorFlow's SAME rounds up.

日本語: 3.3 節の index の範囲をもとに、convolution と transposed convolution のサイズを整数で計算する演習
です。式 (54) の index は 0 から始まるので、出力のサイズは「最後の index + 1」になります。割り切れないとき
は切り捨てます (TensorFlow の SAME だけは切り上げです)。n, k, s は 1 以上、p は 0 以上の int とし、それ以
外(bool や float を含む)は `ValueError` を送出してください。

The idea, with an example / 考え方と例題: handouts/conv_shapes.html, handouts/conv_shapes.ja.html
"""

from typing import Any


def conv_output_size(n: int, k: int, p: int = 0, s: int = 1) -> int:
    """Side of a convolution's output: floor((n - 1 + 2p - (k - 1)) / s) + 1 (section 3.3, eqs 54-57).

    Raises ValueError for an unusable size (see the top of this file), or if the kernel is larger than the
    padded input: k > n + 2p.

    With padding 1 a kernel of 3 starts at positions 0, 2, 4 and 6 of the 9 padded cells.

    >>> conv_output_size(7, 3, p=1, s=2)
    4
    >>> conv_output_size(8, 3, p=1, s=2)  # 10 cells: a start at 8 would leave the input
    4
    """
    raise NotImplementedError


def same_output_size(n: int, s: int = 1) -> int:
    """Side of the output with TensorFlow's SAME padding: ceil(n / s), whatever the kernel (section 3.3).

    Raises ValueError for an unusable size.

    >>> same_output_size(7, 2)
    4
    """
    raise NotImplementedError


def transposed_output_size(n: int, k: int, p: int = 0, s: int = 1) -> int:
    """Side of a transposed convolution's output: s(n - 1) + 1 - 2p + (k - 1) (section 3.3, figs 24-26).

    n is the side of its input (the small side of fig. 26); k, p and s are those of the convolution that
    it reverses.

    Raises ValueError for an unusable size, if p > k - 1, or if the result would be below 1.

    It leads back from 4 to 7, where `conv_output_size(7, 3, p=1, s=2)` led from 7 to 4.

    >>> transposed_output_size(4, 3, p=1, s=2)
    7
    """
    raise NotImplementedError


def equivalent_convolution(n: int, k: int, p: int = 0, s: int = 1) -> dict[str, int]:
    """The ordinary convolution that realises a transposed one (section 3.3, fig. 26).

    Same arguments as `transposed_output_size`. Put s - 1 zeros between neighbouring input positions, pad
    the outside by k - 1 - p, and convolve with stride 1. Returns a dict with the keys

        "dilated_size"   side of the input once the zeros are between its positions: s(n - 1) + 1
        "zeros_between"  s - 1
        "padding"        k - 1 - p
        "stride"         1
        "output_size"    side of the output

    Raises ValueError for an unusable size, if p > k - 1, or if the output would be below 1.

    >>> answer = equivalent_convolution(4, 3, p=1, s=2)
    >>> answer["dilated_size"], answer["zeros_between"], answer["padding"]
    (7, 1, 1)
    >>> answer["stride"], answer["output_size"]
    (1, 7)
    """
    raise NotImplementedError


def conv_weight_count(k: int, c_in: int, c_out: int) -> int:
    """Number of weights w of a convolution: k^2 c_in c_out (section 3.3, below eq. 54).

    Raises ValueError for an unusable k.

    >>> conv_weight_count(5, 2, 3)
    150
    """
    raise NotImplementedError


def bias_count(n: int, k: int, c_out: int, p: int = 0, s: int = 1, per_position: bool = False) -> int:
    """Number of biases of a convolution (section 3.3, eq. 54).

    per_position=False: one bias per output channel, as libraries do. Then n, k, p, s do not change the
    answer. per_position=True: the lecture's b_{i,j,c}, a bias of its own for every output position and
    channel.

    Raises ValueError for an unusable size and, with per_position=True, if k > n + 2p.

    The output is 4 x 4 with 10 channels.

    >>> bias_count(7, 3, 10, p=1, s=2)
    10
    >>> bias_count(7, 3, 10, p=1, s=2, per_position=True)
    160
    """
    raise NotImplementedError


def trace_shapes(shape: tuple[int, int, int], layers: list[dict[str, Any]]) -> list[tuple[int, int, int]]:
    """Shapes (h, w, c) on the way through a stack of layers: the input's first, then one after each layer.

    shape: (height, width, channels) of the input; height and width may differ. A layer is a dict; keys
    shown with a value may be missing and then have that value (a pool steps by its own k):

        {"op": "conv",       "k": .., "c": .., "p": 0, "s": 1}    c output channels (eq. 54)
        {"op": "transposed", "k": .., "c": .., "p": 0, "s": 1}    c output channels (fig. 26)
        {"op": "pool",       "k": ..,          "p": 0, "s": k}    keeps the channels (fig. 18)
        {"op": "gap"}                                             global average pooling: h and w become 1

    Pool sizes follow the same formula as convolutions.

    Raises ValueError for any other op, for an unusable size, and for a layer that does not fit its input
    (wherever `conv_output_size` or `transposed_output_size` would raise it).

    >>> trace_shapes((9, 7, 3), [{"op": "conv", "k": 3, "c": 8, "s": 2}, {"op": "gap"}])
    [(9, 7, 3), (4, 3, 8), (1, 1, 8)]
    >>> trace_shapes((4, 6, 5), [{"op": "pool", "k": 2}, {"op": "transposed", "k": 2, "c": 1, "s": 2}])
    [(4, 6, 5), (2, 3, 5), (4, 6, 1)]
    """
    raise NotImplementedError


def receptive_field(layers: list[dict[str, Any]]) -> int:
    """Side of the input patch that one output position of a stack of layers depends on (section 3.3, eq. 54).

    layers: "conv" and "pool" layers as in `trace_shapes`, the first one next to the input. Count from the
    first to the last cell of the patch, cells of padding included. No layers at all: an output is its
    input, 1.

    Raises ValueError for any other op, and for an unusable size.

    Each pooled value sees 2 neighbouring outputs of the convolution; together those see 4 cells.

    >>> receptive_field([{"op": "conv", "k": 3, "c": 8}, {"op": "pool", "k": 2}])
    4
    >>> receptive_field([{"op": "pool", "k": 2}, {"op": "conv", "k": 3, "c": 8}])  # the order matters
    6
    """
    raise NotImplementedError
