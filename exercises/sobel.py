"""Exercise: the Sobel filter, written from the lecture's convolution formula.

Lecture: section 3.2 (eqs 49 and 50, fig. 17), section 3.3 (eq. 54, fig. 23), exercise 3.4.

Build an edge detector in five small steps: pad an image with zeros, slide a kernel over it (eq. 54), do
that with the two Sobel kernels, combine the two responses into an edge strength, and wrap it all up for a
picture.

What "convolution" means here: the lecture's word for cross-correlation (eq. 50). The kernel is NOT flipped.
For one channel, no bias, padding p and stride s, eq. 54 reads

    y[i, j] = sum over i', j' of  x[s*i + i', s*j + j'] * w[i', j'],      0 <= i', j' < k

where x is the image after padding and (0, 0) is its top left corner. Your code should let a reader
recognise this formula; speed comes second. (Looping over the k*k kernel offsets and letting NumPy slices
cover all positions (i, j) at once is both clear and fast.)

Rules
- Import NumPy, Pillow (PIL) and the standard library only. Do not use, or even import, `PIL.ImageFilter`,
  and do not use `numpy.convolve` or `numpy.correlate`: applying the formula yourself is the exercise. A
  module that breaks this rule earns at most half of the points.
- Images are NumPy arrays (H, W) of real numbers, H and W at least 1: i counts rows downwards, j counts
  columns to the right. They may hold integers, for example uint8 from a picture: 200 + 100 must be 300,
  never 44. Work in float64.
- Never change an array or picture that you are given.
- Where an argument cannot be used, raise `ValueError` with a message of your own.

The two kernels are 3x3 with weights 1, 2, 1: one side of the kernel holds these weights with a plus sign,
the opposite side with a minus sign, and the line between them holds zeros. Put them into the constants
SOBEL_X and SOBEL_Y below. Check yourself with the examples of `sobel_gradients`.

日本語: 3.4 節の演習です。式 (54) の convolution(カーネルを反転しない cross-correlation)を自分で書き、
Sobel filter を作ります。使ってよいのは NumPy と Pillow と標準ライブラリだけで、`PIL.ImageFilter`、
`numpy.convolve`、`numpy.correlate` は使えません。uint8 の画像は桁あふれしないように float64 に変換して
計算してください。使えない引数には `ValueError` を送出し、受け取った配列は書き換えないでください。

The idea, with an example / 考え方と例題: handouts/sobel.html, handouts/sobel.ja.html
"""

import numpy as np
from PIL import Image

# TODO: replace both placeholders by the (3, 3) Sobel kernels. All zeros means "not done yet".
SOBEL_X = np.zeros((3, 3))  # positive where brightness grows to the right (with the column index j)
SOBEL_Y = np.zeros((3, 3))  # positive where brightness grows downwards (with the row index i)


def zero_pad(image: np.ndarray, p: int) -> np.ndarray:
    """Surround an image with a frame of zeros, p cells wide on each side (section 3.3, fig. 23).

    image: (H, W), any real dtype. p: int, at least 0; 0 adds nothing.
    Returns an array (H + 2p, W + 2p) with the image in the middle.

    Raises ValueError if image is not 2-D, or if p < 0.

    >>> zero_pad(np.array([[7.0, 8.0]]), 1).tolist()
    [[0.0, 0.0, 0.0, 0.0], [0.0, 7.0, 8.0, 0.0], [0.0, 0.0, 0.0, 0.0]]
    """
    raise NotImplementedError


def cross_correlate(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Slide a kernel over an image: eq. 54 for one channel, without bias (section 3.3).

    image: (H, W), any real dtype. kernel: (k, k), k at least 1, odd or even.
    stride: s in eq. 54, at least 1. padding: p in eq. 54, zeros on every side, at least 0.
    Returns a float64 array with floor((H + 2p - k) / s) + 1 rows and floor((W + 2p - k) / s) + 1 columns.
    Cells at the right and bottom that a further step does not reach are left out.

    Raises ValueError if image is not 2-D, kernel is not 2-D and square, stride < 1, padding < 0, or the
    kernel is larger than the padded image (in height or in width).

    Not flipped: the first weight meets the first cell.

    >>> kernel = np.array([[10.0, 1.0], [0.0, 0.0]])
    >>> cross_correlate(np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), kernel).tolist()
    [[12.0, 23.0]]

    With padding 1 and stride 2 the kernel stands on the padded rows 0 and 2, columns 0 and 2.

    >>> cross_correlate(np.array([[1.0, 2.0], [3.0, 4.0]]), np.ones((2, 2)), stride=2, padding=1).tolist()
    [[1.0, 2.0], [3.0, 4.0]]

    Integers do not wrap around.

    >>> cross_correlate(np.full((2, 2), 200, dtype=np.uint8), np.ones((2, 2))).tolist()
    [[800.0]]
    """
    raise NotImplementedError


def sobel_gradients(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Responses of an image to SOBEL_X and to SOBEL_Y (sections 3.2-3.4, eq. 54).

    image: (H, W), any real dtype. Stride 1 and zero padding 1, so that the size stays the same.
    Returns (gx, gy), two arrays (H, W), in units of the image's brightness.

    Raises ValueError if image is not 2-D.

    Brightness grows by 1 per column and by 5 per row. Away from the border each response is 8 times that.

    >>> gx, gy = sobel_gradients(np.arange(25.0).reshape(5, 5))
    >>> float(gx[2, 2]), float(gy[2, 2])
    (8.0, 40.0)

    The neighbours of a single bright cell see it, with opposite signs on opposite sides.

    >>> gx, gy = sobel_gradients(np.array([[0.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]]))
    >>> float(gx[1, 0]), float(gx[1, 2]), float(gy[0, 1]), float(gy[2, 1])
    (2.0, -2.0, 2.0, -2.0)
    """
    raise NotImplementedError


def sobel_magnitude(image: np.ndarray) -> np.ndarray:
    """Edge strength sqrt(gx^2 + gy^2) at every position (exercise 3.4).

    image: (H, W), any real dtype.
    Returns an array (H, W) in units of the image's brightness: neither clipped nor scaled, so values
    above 255 are fine.

    Raises ValueError if image is not 2-D.

    Brightness grows by 3 per column and by 4 per row: gx = 24, gy = 32 in the middle.

    >>> rows, columns = np.indices((3, 3))
    >>> float(sobel_magnitude(3.0 * columns + 4.0 * rows)[1, 1])
    40.0
    """
    raise NotImplementedError


def sobel_filter(picture: Image.Image) -> Image.Image:
    """Edge strength of a picture, as a grey picture of the same size (exercise 3.4).

    picture: a Pillow picture of any mode that `picture.convert("L")` can turn into brightness (L: 8-bit
    grey): 1, L, LA, P, RGB, RGBA, CMYK, YCbCr, HSV, I, F. Do that conversion first.
    Returns a new picture of mode "L": `sobel_magnitude` of the brightness, rounded to the nearest whole
    number (not cut off) and then clipped to 0..255.

    A plain grey square still has edges: the zeros around it. In its corner gx = gy = 3 * 20 = 60, and
    sqrt(60^2 + 60^2) = 84.85 is rounded to 85.

    >>> edges = sobel_filter(Image.new("RGB", (3, 3), (20, 20, 20)))
    >>> edges.mode, edges.size
    ('L', (3, 3))
    >>> np.asarray(edges).tolist()
    [[85, 80, 85], [80, 0, 80], [85, 80, 85]]
    """
    raise NotImplementedError
