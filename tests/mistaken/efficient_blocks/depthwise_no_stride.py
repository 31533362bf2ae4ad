# mistake: depthwise_conv depthwise_stride_ignored
import numpy as np


def depthwise_conv(x, w, stride=1, padding=0):
    if stride < 1 or padding < 0 or x.shape[2] != w.shape[2]:
        raise ValueError("bad")
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    k = len(w)
    h, v = xp.shape[0] - k + 1, xp.shape[1] - k + 1
    if h < 1 or v < 1:
        raise ValueError("kernel")
    return sum(xp[a : a + h, b : b + v] * w[a, b] for a in range(k) for b in range(k))
