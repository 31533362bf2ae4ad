"""Unusable arguments that are refused, but not by the ValueError that is asked for."""

import numpy as np

from reference.sobel import zero_pad
from saiten.grading import Text, misconception

IMAGE = Text(
    "Your code refuses bad images and a negative p, but with another exception than ValueError, for example by "
    "an assert.",
    "使えない画像や負の p を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
KERNEL = Text(
    "Your code refuses kernels that are not square, but with another exception than ValueError, for example by "
    "an assert.",
    "正方形でない kernel を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
STRIDE = Text(
    "Your code refuses a stride below 1, but with another exception than ValueError, for example by an assert.",
    "1 より小さい stride を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
PADDING = Text(
    "Your code refuses a negative padding, but with another exception than ValueError, for example by an assert.",
    "負の padding を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
FIT = Text(
    "Your code refuses a kernel that is too large, but with another exception than ValueError, for example by "
    "an assert.",
    "大きすぎる kernel を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)


def _correlate(
    image: np.ndarray,
    kernel: np.ndarray,
    stride: int,
    padding: int,
    *,
    of_size: type[Exception] = ValueError,
    of_shape: type[Exception] = ValueError,
    of_stride: type[Exception] = ValueError,
    of_padding: type[Exception] = ValueError,
) -> np.ndarray:
    """The right answer; the exceptions given refuse a kernel by its size or shape, a stride, and a padding."""
    if stride < 1:
        raise of_stride("stride must be at least 1")
    if padding < 0:
        raise of_padding("padding must not be negative")
    padded = zero_pad(image, padding)
    if kernel.ndim == 2 and max(kernel.shape) > min(padded.shape):
        raise of_size("kernel must fit")
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise of_shape("kernel must be square")
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception("zero_pad", IMAGE, lecture="3.3")
def padding_refused_by_another_exception(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise AssertionError("image must be 2-D and p not negative")
    return np.pad(image, p)


@misconception("cross_correlate", KERNEL, lecture="3.3")
def kernel_refused_by_another_exception(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _correlate(image, kernel, stride, padding, of_shape=AssertionError)


@misconception("cross_correlate", STRIDE, lecture="3.3")
def stride_refused_by_another_exception(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _correlate(image, kernel, stride, padding, of_stride=AssertionError)


@misconception("cross_correlate", PADDING, lecture="3.3")
def negative_padding_by_another_exception(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _correlate(image, kernel, stride, padding, of_padding=AssertionError)


@misconception("cross_correlate", FIT, lecture="3.3")
def large_kernel_by_another_exception(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    return _correlate(image, kernel, stride, padding, of_size=AssertionError)
