# mistake: zero_pad padding_refused_by_another_exception
# mistake: cross_correlate kernel_refused_by_another_exception
# mistake: cross_correlate stride_refused_by_another_exception
# mistake: cross_correlate negative_padding_by_another_exception
# mistake: cross_correlate large_kernel_by_another_exception
import numpy as np


def zero_pad(image, p):
    assert image.ndim == 2, "grey images only"
    assert p >= 0, "p must not be negative"
    rows, columns = image.shape
    big = np.zeros((rows + 2 * p, columns + 2 * p))
    big[p : p + rows, p : p + columns] = image
    return big


def cross_correlate(image, kernel, stride=1, padding=0):
    assert kernel.ndim == 2 and kernel.shape[0] == kernel.shape[1]
    assert stride >= 1
    assert padding >= 0
    k = len(kernel)
    x = np.pad(image.astype(float), padding)
    assert k <= x.shape[0] and k <= x.shape[1], "kernel too large"
    answer = []
    for top in range(0, x.shape[0] - k + 1, stride):
        answer.append([(x[top : top + k, left : left + k] * kernel).sum() for left in range(0, x.shape[1] - k + 1, stride)])
    return np.array(answer)
