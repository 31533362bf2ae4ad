"""Exercise: convolution, transposed convolution, and the matrix that joins the two.

Lecture: section 3.2 (eqs 49 and 50), section 3.3 (eqs 54-57, figs 23-26).

First the two one-dimensional sums, one that flips and one that doesn't; then the convolution of a network
with channels, bias, stride and padding; then the way back: the transposed convolution. At the end you see
why it has that name: a convolution is linear, so it is a matrix, and the way back is the matrix transposed.

    H, W    height and width of an image; they may differ     i counts rows, j columns, c channels
    C_in    channels of a convolution's input                 k  side of the kernel, odd or even
    C_out   channels of its output                            s  stride, p  padding

Images are arrays (H, W, C), channels last, and a convolution's weights are one array w of shape
(k, k, C_in, C_out), as in eq. 54:

    y[i, j, c'] = sum over i', j', c of  x[s*i + i', s*j + j', c] * w[i', j', c, c']   + b[c']

where x is the image after padding. The kernel is NOT flipped: like the lecture and every library, we say
convolution and mean cross-correlation, except in `convolve1d`.

Rules
- Every array that you are given is float64, has the number of axes that its docstring says, and no empty
  axis except where a docstring mentions one. Strides, paddings and the sizes in a shape are ints.
- Return float64 arrays. Answers count as right within a relative error of 1e-9, in norm, whatever the order of
  your sums.
- Any NumPy function may be used.
- Never change an array that you are given.
- Where a docstring lists an argument under "Raises", raise `ValueError` with a message of your own. Nothing
  else has to be checked.

One place where you should read the lecture with care: below eq. 54 the last index is
((N - 1) + 2p - (k - 1)) / s. Where the division leaves a remainder, round down: a last step that would leave
the padded image is not taken. Cells at the bottom and on the right may then be used by no output at all.

日本語: 3.2 節と 3.3 節の演習です。1 次元の畳み込みと相互相関 (式 49, 50)、チャンネル・バイアス・stride・
padding のある convolution (式 54)、その逆向きの transposed convolution (図 24-26) を書き、convolution が行列の
積として書けること、transposed convolution がその転置行列になることを確かめます。画像は (H, W, C)、重みは
(k, k, C_in, C_out) の配列で、`convolve1d` 以外ではカーネルを反転しません。stride で割り切れないときは切り捨て
ます。受け取った配列は書き換えず、"Raises" に書かれた引数には `ValueError` を送出してください。

The idea, with an example / 考え方と例題: handouts/convolution.html, handouts/convolution.ja.html
"""

import numpy as np


def convolve1d(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """The convolution of two sequences, flipped as in mathematics (section 3.2, eq. 49).

    f: (n,), g: (m,). Outside their range both count as 0, and the integral is a sum:

        answer[x] = sum over x' of  f[x'] * g[x - x'],      x = 0, 1, ..., n + m - 2

    Returns all n + m - 1 values.

    Raises ValueError if f or g is empty.

    It is how polynomials are multiplied: (1 + 2t)(3 + 4t + 5t^2) = 3 + 10t + 13t^2 + 10t^3.

    >>> convolve1d(np.array([1.0, 2.0]), np.array([3.0, 4.0, 5.0])).tolist()
    [3.0, 10.0, 13.0, 10.0]
    """
    raise NotImplementedError


def correlate1d(f: np.ndarray, g: np.ndarray) -> np.ndarray:
    """The cross-correlation of two sequences, nothing flipped (section 3.2, eq. 50).

    f: (n,), g: (m,). Outside their range both count as 0, and the integral is a sum:

        value at x = sum over x' of  f[x'] * g[x + x'],      x = -(n - 1), ..., m - 1

    x may be negative now, so the first value that you return belongs to x = -(n - 1). f and g do not have
    the same role here: with f and g swapped the values come out in reverse order.

    Returns all n + m - 1 values, x ascending.

    Raises ValueError if f or g is empty.

    At x = -1 only f[1] meets g[0]: 2 * 3. At x = 0 both cells of f meet g: 1 * 3 + 2 * 4.

    >>> correlate1d(np.array([1.0, 2.0]), np.array([3.0, 4.0, 5.0])).tolist()
    [6.0, 11.0, 14.0, 5.0]
    """
    raise NotImplementedError


def conv2d(x: np.ndarray, w: np.ndarray, b: np.ndarray | None = None, stride: int = 1, padding: int = 0) -> np.ndarray:
    """The convolution of a network: eq. 54 with one bias per output channel (section 3.3, eqs 54-57, fig. 23).

    x: (H, W, C_in). w: (k, k, C_in, C_out). b: (C_out,), or None for no bias. (The lecture's b_{i,j,c} may
    differ at every position; here, as in libraries, it does not.) stride: s. padding: p, the width of a
    frame of zeros around x.
    Returns (H', W', C_out) with H' = floor((H + 2p - k) / s) + 1, and W' likewise.

    Raises ValueError if stride < 1, padding < 0, x and w disagree about C_in, or the kernel is larger than
    the padded image (in height or in width).

    Not flipped: the first weight meets the first cell.

    >>> x = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])[:, :, None]
    >>> w = np.array([[10.0, 1.0], [0.0, 0.0]])[:, :, None, None]
    >>> conv2d(x, w)[:, :, 0].tolist()
    [[12.0, 23.0]]

    A 1x1 kernel mixes channels only (eq. 55): here 1 * 10 + 2 * 20 + 3.

    >>> conv2d(np.array([[[1.0, 2.0]]]), np.array([[[[10.0], [20.0]]]]), np.array([3.0])).tolist()
    [[[53.0]]]

    With padding 1 and stride 2 a 2x2 kernel stands on the padded rows 0 and 2, columns 0 and 2.

    >>> x = np.array([[1.0, 2.0], [3.0, 4.0]])[:, :, None]
    >>> conv2d(x, np.ones((2, 2, 1, 1)), stride=2, padding=1)[:, :, 0].tolist()
    [[1.0, 2.0], [3.0, 4.0]]
    """
    raise NotImplementedError


def dilate(x: np.ndarray, s: int) -> np.ndarray:
    """Put s - 1 rows and columns of zeros between neighbouring positions (section 3.3, fig. 26).

    x: (H, W, C). Returns (s(H - 1) + 1, s(W - 1) + 1, C): no zeros before the first position or after the
    last one. Channels are not spread.

    Raises ValueError if s < 1.

    >>> dilate(np.array([[1.0, 2.0], [3.0, 4.0]])[:, :, None], 2)[:, :, 0].tolist()
    [[1.0, 0.0, 2.0], [0.0, 0.0, 0.0], [3.0, 0.0, 4.0]]
    """
    raise NotImplementedError


def transposed_conv2d(x: np.ndarray, w: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """The transposed convolution: from a convolution's output back to the size of its input (section 3.3, figs 24-26).

    w, stride and padding are those of the convolution that it reverses: w is (k, k, C_in, C_out) as in
    `conv2d`, not turned round in any way. x has the shape of that convolution's output, so it has C_out channels.
    x: (H, W, C_out). Returns (s(H - 1) + 1 - 2p + (k - 1), s(W - 1) + 1 - 2p + (k - 1), C_in).

    What it does: each cell of x is multiplied by the kernel and laid down where the convolution would have
    read from (cell (i, j) at row s*i and column s*j); where pieces overlap they are added; the outermost p
    rows and columns are cut away on each side. Fig. 26 reaches the same by an ordinary convolution of the
    dilated x. Its kernel is not quite w: find out what it is.

    It does not undo the convolution: the values of the input do not come back, only its size.

    Raises ValueError if stride < 1, padding < 0, padding > k - 1, x and w disagree about C_out, or the result
    would have no row or no column.

    One cell lays the kernel down once. Two cells lay it down twice, here with stride 2, so that only the
    middle column gets two weights.

    >>> w = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]])[:, :, None, None]
    >>> transposed_conv2d(np.array([[[2.0]]]), w)[:, :, 0].tolist()
    [[2.0, 4.0, 6.0], [8.0, 10.0, 12.0], [14.0, 16.0, 18.0]]
    >>> transposed_conv2d(np.array([[[1.0], [10.0]]]), w, stride=2, padding=1)[:, :, 0].tolist()
    [[5.0, 46.0, 50.0]]
    """
    raise NotImplementedError


def conv_matrix(shape: tuple[int, int, int], w: np.ndarray, stride: int, padding: int) -> np.ndarray:
    """The matrix of a convolution without bias (section 3.3, eq. 54).

    shape: (H, W, C_in) of the input. w: (k, k, C_in, C_out). Returns the matrix M of shape
    (H' W' C_out, H W C_in), with (H', W', C_out) the shape of the output, so that for every image x

        M @ x.ravel()  equals  conv2d(x, w, stride=stride, padding=padding).ravel()

    `ravel` is NumPy's: the channel runs fastest, then the column, then the row. Cells of padding have no
    column of their own. Column n holds what the convolution makes of the image that is 1 at its n-th number
    and 0 everywhere else.

    M.T is the matrix of `transposed_conv2d` with the same w, stride and padding, as long as no step is left
    over (H + 2p - k is a multiple of s, W + 2p - k too).

    Raises ValueError if stride < 1, padding < 0, shape and w disagree about C_in, or the kernel is larger
    than the padded image.

    Three cells in a row, a 2x2 kernel, padding 1: the first row of the output has four cells, and there only
    the kernel's second row meets the image.

    >>> w = np.array([[7.0, 8.0], [10.0, 1.0]])[:, :, None, None]
    >>> conv_matrix((1, 3, 1), w, 1, 1)[:4].tolist()
    [[1.0, 0.0, 0.0], [10.0, 1.0, 0.0], [0.0, 10.0, 1.0], [0.0, 0.0, 10.0]]
    """
    raise NotImplementedError


def conv2d_input_gradient(
    dy: np.ndarray, w: np.ndarray, shape: tuple[int, int, int], stride: int = 1, padding: int = 0
) -> np.ndarray:
    """Back propagation through a convolution: the derivative of a loss by the input x (section 3.3).

    x, of shape (H, W, C_in), went through y = conv2d(x, w, b, stride, padding), and dy[i, j, c'] is the
    derivative of a loss L by y[i, j, c']. Returns dL/dx, an array (H, W, C_in).

    dy: (H', W', C_out). w: (k, k, C_in, C_out). shape: (H, W, C_in) of x. stride and padding: any that
    `conv2d` accepts, a padding of k and more included. Neither x nor b matter: the convolution is linear.

    Cells of x that no output looks at (a step was left over) have the derivative 0. So this is M.T of
    `conv_matrix` times dy in every case, and the transposed convolution wherever that gives the right shape.

    Raises ValueError if `conv2d` would for an x of that shape, or if dy does not have the shape of its output.

    Four cells and stride 2 with a kernel of 1: the output saw cells 0 and 2 only.

    >>> conv2d_input_gradient(np.array([[[5.0], [7.0]]]), np.full((1, 1, 1, 1), 3.0), (1, 4, 1), 2)[0, :, 0].tolist()
    [15.0, 0.0, 21.0, 0.0]
    """
    raise NotImplementedError
