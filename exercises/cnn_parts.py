"""Exercise: the parts of a convolutional network, apart from the convolution itself.

Lecture: section 3.2 (eqs 51-53, figs 16 and 18).

Nine small functions, one for each part: two kinds of pooling, two activations, softmax, two losses, batch
normalisation and mixup. Most are a line or two of NumPy once you know exactly what is wanted, and that is the
exercise: the lecture only sketches some of them, and one of its formulas lacks something. What it leaves open
is settled in the docstrings below.

    B       examples in a batch        H, W    height and width of an image; they may differ
    C       channels, the last axis    K       classes, the last axis

Rules
- Every array that you are given is a float64 NumPy array without empty axes, of finite numbers, and has the
  axes that its docstring says. k and s are ints, the other single numbers floats.
- Return float64 arrays, or floats where a docstring says "Returns a float". Answers count as right within a
  relative error of 1e-9 (of an array: in norm), whatever the order of your sums.
- Any NumPy function may be used. No loop is needed, but loops are fine.
- Never change an array that you are given.
- Where a docstring lists an argument under "Raises", raise `ValueError` with a message of your own. Nothing
  else has to be checked.

日本語: 3.2 節の演習です。CNN から convolution を除いた部品 (pooling、activation function、softmax、loss、
batch normalization、mixup) を NumPy で書きます。講義が詳しく述べていない点 (どの軸で平均するか、和か平均かなど)
は、それぞれの docstring で決めてあります。画像は (H, W, C) の配列で、channel は最後の軸です。受け取った配列は
書き換えず、"Raises" に書かれた引数には `ValueError` を送出してください。

The idea, with an example / 考え方と例題: handouts/cnn_parts.html, handouts/cnn_parts.ja.html
"""

import numpy as np


def max_pool(x: np.ndarray, k: int, s: int) -> np.ndarray:
    """The largest value of each k x k window, channel by channel (section 3.2, fig. 18).

    x: (H, W, C). k: side of the window. s: the stride, how far the window moves from one output to the next,
    down and to the right. No padding: every window lies inside the image, and rows and columns that are left
    over at the bottom and on the right are not used. With s < k windows overlap; with s > k some cells are skipped.
    Returns (floor((H - k) / s) + 1, floor((W - k) / s) + 1, C).

    Raises ValueError if k < 1, s < 1, or the window is larger than the image (in height or in width).

    Fig. 18: 2 x 2 windows, stride 2. The last column is left over.

    >>> x = np.array([[1.0, 4.0, 3.0, 0.0, 9.0], [2.0, 0.0, -5.0, 1.0, 9.0]])[:, :, None]
    >>> max_pool(x, 2, 2)[:, :, 0].tolist()
    [[4.0, 3.0]]
    >>> max_pool(x, 2, 1)[:, :, 0].tolist()
    [[4.0, 4.0, 3.0, 9.0]]
    """
    raise NotImplementedError


def global_average_pool(x: np.ndarray) -> np.ndarray:
    """The mean of each channel over all positions (section 3.2, "GAP").

    x: (H, W, C). Returns (1, 1, C): height and width stay, as axes of length 1.

    >>> x = np.array([[[1.0, 10.0], [2.0, 20.0]], [[3.0, 30.0], [6.0, 40.0]]])
    >>> global_average_pool(x).tolist()
    [[[3.0, 25.0]]]
    """
    raise NotImplementedError


def relu(x: np.ndarray) -> np.ndarray:
    """max(0, x), elementwise (section 3.2, eq. 51).

    x: array of any shape, with at least one axis. Returns an array of the same shape.

    >>> relu(np.array([-2.0, 0.0, 3.0])).tolist()
    [0.0, 0.0, 3.0]
    """
    raise NotImplementedError


def leaky_relu(x: np.ndarray, slope: float = 0.01) -> np.ndarray:
    """x where it is positive, slope * x elsewhere, elementwise (section 3.2, fig. 16: LReLU).

    x: array of any shape, with at least one axis. slope: at least 0; it may be 0, and it may be above 1.
    Returns an array of the same shape.

    Raises ValueError if slope < 0.

    >>> leaky_relu(np.array([-2.0, 0.0, 3.0]), slope=0.5).tolist()
    [-1.0, 0.0, 3.0]
    """
    raise NotImplementedError


def softmax(x: np.ndarray) -> np.ndarray:
    """Scores made into probabilities: e to the power of each score, divided by the sum of these over the classes.

    (Section 3.2, fig. 16: it is half of the "softmax loss", `cross_entropy` is the other half.)

    x: (..., K), an array with at least one axis; the sum runs over the LAST axis, for each place of the other
    axes separately. Returns an array of the same shape, whose sums over the last axis are 1.

    It has to work for scores of any size: e to the power of 1000 is more than a float can hold, and e to the power
    of -1000 is rounded to 0, yet the three probabilities below are ordinary numbers. (What changes if the same
    number is subtracted from all scores of an example?) A probability too small for a float may come out as 0.

    >>> softmax(np.array([[0.0, 0.0], [0.0, 1000.0]])).tolist()
    [[0.5, 0.5], [0.0, 1.0]]
    >>> softmax(np.array([1000.0, 1001.0, 999.0])).round(3).tolist()
    [0.245, 0.665, 0.09]
    """
    raise NotImplementedError


def cross_entropy(y: np.ndarray, p: np.ndarray) -> float:
    """The cross entropy of predictions p under labels y: minus the sum of y * log p (section 3.2, eq. 52).

    y: (K,) for one example or (B, K) for a batch, the true labels as probabilities: each number is at least 0.
    Rows are often one-hot, one 1 and zeros; they need not be (see `mixup`). p: the predicted probabilities, of
    the same shape, each number from 0 to 1. That they add up to 1 need not be checked.
    Returns a float: the SUM over all classes and all examples, as eq. 52 has it, not the mean. log is the natural
    logarithm.

    Where y is 0 the term counts as 0, even if p is 0 there. Where y is above 0 and p is 0 the loss is infinite:
    return `float("inf")`. So p is taken as it is, not kept away from 0 by a small number.

    Raises ValueError if y and p are not of the same shape.

    >>> round(cross_entropy(np.array([0.0, 1.0, 0.0]), np.array([0.25, 0.5, 0.25])), 6)
    0.693147
    >>> y, p = np.array([[1.0, 0.0], [0.5, 0.5]]), np.array([[1.0, 0.0], [0.75, 0.25]])
    >>> round(cross_entropy(y, p), 6)
    0.836988
    """
    raise NotImplementedError


def triplet_loss(a: np.ndarray, p: np.ndarray, n: np.ndarray, margin: float) -> float:
    """The triplet loss: a positive should lie nearer to its anchor than a negative, by a margin (section 3.2, eq. 53).

    a, p, n: (B, D), the features f(x) of B anchors, positives and negatives; row i of each is triplet i.
    margin: alpha of eq. 53, at least 0.
    Returns a float, the SUM over the triplets of

        max(0, |a_i - p_i|^2 - |a_i - n_i|^2 + margin)

    with |v|^2 the SQUARE of the Euclidean length, the sum of the squared components. Eq. 53 is printed without the
    max(0, ...), which belongs around each summand: a triplet that is right by more than the margin costs nothing,
    and makes no other one cheaper.

    Raises ValueError unless a, p and n are all of the same shape.

    Triplet 0: 1 - 4 + 0.5 is below 0. Triplet 1: 4 - 1 + 0.5.

    >>> a = np.array([[0.0, 0.0], [0.0, 0.0]])
    >>> p = np.array([[1.0, 0.0], [0.0, 2.0]])
    >>> n = np.array([[0.0, 2.0], [1.0, 0.0]])
    >>> triplet_loss(a, p, n, margin=0.5)
    3.5
    """
    raise NotImplementedError


def batch_norm(x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float) -> np.ndarray:
    """Batch normalisation as it is in training, with the statistics of this very batch (section 3.2).

    x: (B, C), or (B, H, W, C) for images. gamma, beta: (C,), learned. eps: a small positive number.
    For each channel take the mean and the variance over ALL axes but the last one: over the whole batch and, of
    images, all positions. The variance divides by the number of values (the "biased" one), not by one less.
    Returns an array of x's shape,

        gamma * (x - mean) / sqrt(variance + eps) + beta

    with gamma, beta, mean and variance of the channel in question. There are no running averages: those are for
    the time after training.

    Raises ValueError if gamma or beta is not of shape (C,), or eps <= 0.

    The first channel has mean 3 and variance 1, the second one mean 10 and variance 0.

    >>> x = np.array([[2.0, 10.0], [4.0, 10.0]])
    >>> batch_norm(x, np.array([5.0, 7.0]), np.array([0.0, 0.5]), eps=0.5625).tolist()
    [[-4.0, 0.5], [4.0, 0.5]]
    """
    raise NotImplementedError


def mixup(x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray, lam: float) -> tuple[np.ndarray, np.ndarray]:
    """Two examples mixed into one, the inputs and the labels in the same proportion (section 3.2, mixup).

    x1, x2: inputs, of the same shape, whatever it is. y1, y2: labels as probabilities, of the same shape. lam: the
    share of the FIRST example, from 0 to 1, both included; the second one has the rest. (In training lam is
    drawn at random; here it is given.)
    Returns (x, y), the mixed input and the mixed label, of the shapes of x1 and y1.

    Raises ValueError if lam is not from 0 to 1, x1 and x2 are not of the same shape, or y1 and y2 are not.

    >>> x, y = mixup(np.array([8.0, 0.0]), np.array([1.0, 0.0]), np.array([0.0, 4.0]), np.array([0.0, 1.0]), 0.75)
    >>> x.tolist(), y.tolist()
    ([6.0, 1.0], [0.75, 0.25])
    """
    raise NotImplementedError
