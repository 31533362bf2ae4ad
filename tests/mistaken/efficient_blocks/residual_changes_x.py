# mistake: inverted_residual none
import numpy as np


def inverted_residual(x, expand, depthwise, project, stride=1):
    k, m = len(depthwise), depthwise.shape[2]
    if stride < 1 or expand.shape != (x.shape[2], m) or len(project) != m:
        raise ValueError("bad")
    p = k // 2
    t = np.pad(np.clip(x @ expand, 0, 6), ((p, p), (p, p), (0, 0)))
    win = np.lib.stride_tricks.sliding_window_view(t, (k, k), axis=(0, 1))[::stride, ::stride]
    y = np.clip(np.einsum("hwcab,abc->hwc", win, depthwise), 0, 6) @ project
    if stride == 1 and y.shape[2] == x.shape[2]:
        x += y
        return x
    return y
