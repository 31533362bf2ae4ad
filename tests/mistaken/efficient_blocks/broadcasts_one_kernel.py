# mistake: depthwise_conv none
import numpy as np


def depthwise_conv(x, w, stride=1, padding=0):
    # w のチャンネルは確認しない
    if stride < 1 or padding < 0:
        raise ValueError("bad")
    xp = np.pad(x, ((padding, padding), (padding, padding), (0, 0)))
    k = len(w)
    if k > min(xp.shape[:2]):
        raise ValueError("kernel")
    oh, ow = (xp.shape[0] - k) // stride + 1, (xp.shape[1] - k) // stride + 1
    y = np.zeros((oh, ow, x.shape[2]))
    for i in range(oh):
        for j in range(ow):
            y[i, j] = np.sum(xp[i * stride : i * stride + k, j * stride : j * stride + k] * w, axis=(0, 1))
    return y
