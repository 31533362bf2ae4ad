"""Exercise: the building blocks of light networks.

Lecture: section 4.1 (eqs 55 and 59-61, figs 27, 29 and 31); Squeeze-and-Excitation: section 3.2 (fig. 22).

`mobilenet_params` counts the parameters of these blocks; here you run them. A full convolution mixes space and
channels at once. Each block saves by treating the two apart: pointwise convolutions mix channels only, depthwise
ones mix space only, group convolutions mix within a part of the channels. The last three functions put such
pieces together as SENet, SqueezeNet and MobileNetV2 do.

    H, W    height and width of an image; they may differ     i counts rows, j columns, c channels
    C, C_in, C_out    numbers of channels                     k  side of the kernel

Images are arrays (H, W, C), channels last. Nothing is flipped (cross-correlation, as everywhere in the lecture),
no function has biases, and there is no batch normalisation.

Rules
- Every array that you are given is float64, has the number of axes that its docstring says, and no empty
  axis. Kernels are square. Strides, paddings and groups are ints.
- Return float64 arrays. Answers count as right within a relative error of 1e-9, in norm, whatever the order of
  your sums.
- Any NumPy function may be used.
- Never change an array that you are given.
- Where a docstring lists an argument under "Raises", raise `ValueError` with a message of your own. Nothing
  else has to be checked.

日本語: 4.1 節の軽量なモデルの部品を実際に動かす演習です。チャンネルだけを混ぜる pointwise convolution、空間だけを
混ぜる depthwise convolution、チャンネルの一部の中で混ぜる group convolution と channel shuffle を書き、最後に
Squeeze-and-Excitation block (図 22)、fire module (図 27)、inverted residual (図 29) を組み立てます。画像は
(H, W, C) の配列で、バイアスと batch normalization はありません。受け取った配列は書き換えず、"Raises" に書かれた
引数には `ValueError` を送出してください。

The idea, with an example / 考え方と例題: handouts/efficient_blocks.html, handouts/efficient_blocks.ja.html
"""

import numpy as np


def pointwise_conv(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    """The 1x1 convolution: mixes the channels at every position by itself (section 3.3, eq. 55).

    x: (H, W, C_in). w: (C_in, C_out), the w_{0,0,c,c'} of eq. 55. Returns (H, W, C_out) with

        y[i, j, c'] = sum over c of  x[i, j, c] * w[c, c']

    Raises ValueError if x and w disagree about C_in.

    >>> pointwise_conv(np.array([[[1.0, 2.0], [3.0, 4.0]]]), np.array([[10.0], [1.0]])).tolist()
    [[[12.0], [34.0]]]
    """
    raise NotImplementedError


def depthwise_conv(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """The depthwise convolution: every channel has a kernel of its own and stays by itself (section 4.1, eq. 59).

    x: (H, W, C). w: (k, k, C), k odd or even. stride: s. padding: p, the width of a frame of zeros around x.
    Returns (H', W', C) with H' = floor((H + 2p - k) / s) + 1, W' likewise, and, with x after padding,

        y[i, j, c] = sum over i', j' of  x[s*i + i', s*j + j', c] * w[i', j', c]

    Raises ValueError if stride < 1, padding < 0, x and w disagree about C, or the kernel is larger than the
    padded image (in height or in width).

    Two channels, each with its own 1x2 sum (the kernels' second rows are 0).

    >>> x = np.array([[[1.0, 10.0], [2.0, 20.0], [3.0, 30.0]], [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]]])
    >>> w = np.array([[[1.0, 0.0], [1.0, 2.0]], [[0.0, 0.0], [0.0, 0.0]]])
    >>> depthwise_conv(x, w).tolist()
    [[[3.0, 40.0], [5.0, 60.0]]]
    """
    raise NotImplementedError


def group_conv(x: np.ndarray, w: np.ndarray, groups: int) -> np.ndarray:
    """The group convolution: the channels fall into groups, each with a convolution of its own (section 4.1, fig. 31).

    x: (H, W, C_in). w: (k, k, C_in / groups, C_out). Stride 1, no padding.
    Returns (H - k + 1, W - k + 1, C_out).

    Groups are made of neighbouring channels, in order. The first group of the output, its first
    C_out / groups channels, sees the first C_in / groups channels of x and nothing else, through the first
    C_out / groups kernels w[:, :, :, c']; the second group sees the next ones, and so on. With groups = 1
    this is an ordinary convolution (eq. 54), with groups = C_in = C_out a depthwise one.

    Raises ValueError if groups < 1, groups does not divide both C_in and C_out, the third axis of w is not
    C_in / groups, or the kernel is larger than the image.

    Four channels in two groups, 1x1 kernels: 1 * 1 + 2 * 10, and 3 * 5 + 4 * 7.

    >>> x = np.array([[[1.0, 2.0, 3.0, 4.0]]])
    >>> group_conv(x, np.array([[[[1.0, 5.0], [10.0, 7.0]]]]), 2).tolist()
    [[[21.0, 43.0]]]
    """
    raise NotImplementedError


def channel_shuffle(x: np.ndarray, groups: int) -> np.ndarray:
    """The channel shuffle: the next group convolution sees something of every group (section 4.1, fig. 31 c).

    x: (H, W, C), its channels in `groups` groups of n = C / groups neighbours. Returns (H, W, C): first the
    first channel of every group, in the order of the groups, then the second channel of every group, and
    so on. Positions stay where they are.

    Raises ValueError if groups < 1 or groups does not divide C.

    >>> channel_shuffle(np.array([[[0.0, 1.0, 2.0, 3.0, 4.0, 5.0]]]), 2).tolist()
    [[[0.0, 3.0, 1.0, 4.0, 2.0, 5.0]]]
    """
    raise NotImplementedError


def squeeze_excite(x: np.ndarray, w1: np.ndarray, w2: np.ndarray) -> np.ndarray:
    """The Squeeze-and-Excitation block: the whole image decides how much each channel counts (section 3.2, fig. 22).

    x: (H, W, C). w1: (C, R). w2: (R, C).

        z = mean of x over all positions, (C,)              squeeze (global average pooling)
        s = sigmoid(ReLU(z w1) w2), (C,)                    excitation
        y[i, j, c] = x[i, j, c] * s[c]                      scale

    with ReLU(t) = max(t, 0) and sigmoid(t) = 1 / (1 + exp(-t)), element by element.
    Returns y, (H, W, C).

    Raises ValueError if w1 does not have C rows, or w2 does not have the shape of w1 transposed.

    Channel means 1 and 3. With all weights 0 every s is one half; here only w2 lets channel 0 through.

    >>> x = np.array([[[0.0, 2.0], [2.0, 4.0]]])
    >>> squeeze_excite(x, np.zeros((2, 1)), np.zeros((1, 2))).tolist()
    [[[0.0, 1.0], [1.0, 2.0]]]
    >>> y = squeeze_excite(x, np.array([[0.0], [1.0]]), np.array([[100.0, -100.0]]))
    >>> np.round(y, 9).tolist()
    [[[0.0, 0.0], [2.0, 0.0]]]
    """
    raise NotImplementedError


def fire_module(x: np.ndarray, squeeze: np.ndarray, expand1: np.ndarray, expand3: np.ndarray) -> np.ndarray:
    """SqueezeNet's fire module: few channels, then many of two kinds side by side (section 4.1, fig. 27).

    x: (H, W, C_in). squeeze: (C_in, S), a 1x1 convolution. expand1: (S, E1), a 1x1 convolution.
    expand3: (3, 3, S, E3), a 3x3 convolution with stride 1 and zero padding 1.
    Both expansions see the squeezed image. ReLU (max(t, 0)) after all three convolutions.
    Returns (H, W, E1 + E3): the channels of the 1x1 expansion first, then those of the 3x3 one.

    Raises ValueError if squeeze does not have C_in rows, or one of the expansions is not for S channels.

    One cell, 1 * 2 + 3 * 1 = 5 after the squeeze; the 3x3 kernel meets it with its middle weight only.

    >>> expand3 = np.zeros((3, 3, 1, 2))
    >>> expand3[1, 1, 0] = [4.0, -4.0]
    >>> x = np.array([[[1.0, 3.0]]])
    >>> fire_module(x, np.array([[2.0], [1.0]]), np.array([[10.0]]), expand3).tolist()
    [[[50.0, 20.0, 0.0]]]
    """
    raise NotImplementedError


def inverted_residual(
    x: np.ndarray, expand: np.ndarray, depthwise: np.ndarray, project: np.ndarray, stride: int = 1
) -> np.ndarray:
    """MobileNetV2's block: widen, filter each channel, narrow again (section 4.1, fig. 29 b).

    x: (H, W, C_in). expand: (C_in, M). depthwise: (k, k, M), k odd. project: (M, C_out).

        1. the pointwise convolution with expand, then ReLU6
        2. the depthwise convolution with the given stride and zero padding (k - 1) / 2, then ReLU6
        3. the pointwise convolution with project, and nothing after it (the linear bottleneck)
        4. the shortcut: where the result has the shape of x, so with stride 1 and C_in equal to C_out, x is
           added; otherwise nothing is

    ReLU6(t) = min(max(t, 0), 6), element by element. An image of a single cell always comes with stride 1.
    Returns (H', W', C_out) with H' = floor((H - 1) / s) + 1, and W' likewise.

    Raises ValueError if stride < 1, or where two neighbouring pieces disagree about their number of
    channels (x and expand, expand and depthwise, depthwise and project).

    2 becomes 6 (not 8) after the expansion, 3 after the middle weight 0.5, -3 after the projection; x is added.

    >>> depthwise = np.zeros((3, 3, 1))
    >>> depthwise[1, 1, 0] = 0.5
    >>> inverted_residual(np.array([[[2.0]]]), np.array([[4.0]]), depthwise, np.array([[-1.0]])).tolist()
    [[[-1.0]]]
    """
    raise NotImplementedError
