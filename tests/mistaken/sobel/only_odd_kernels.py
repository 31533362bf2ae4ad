# mistake: cross_correlate even_kernel_refused
import numpy as np

def zero_pad(image, p):
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p >= 0")
    return np.pad(image.astype(float), p)

def cross_correlate(image, kernel, stride=1, padding=0):
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1]:
        raise ValueError("kernel must be square")
    k = kernel.shape[0]
    if k % 2 != 1:
        raise ValueError("カーネルサイズは奇数")
    if stride < 1:
        raise ValueError("stride must be >= 1")
    x = zero_pad(image, padding)
    if k > x.shape[0] or k > x.shape[1]:
        raise ValueError("kernel is too large")
    out = np.zeros(((x.shape[0]-k)//stride+1, (x.shape[1]-k)//stride+1))
    it = np.nditer(out, flags=["multi_index"])
    for _ in it:
        i, j = it.multi_index
        out[i, j] = (x[i*stride:i*stride+k, j*stride:j*stride+k]*kernel).sum()
    return out
