# mistake: inverted_residual padding_always_1
import numpy as np


def inverted_residual(x, expand, depthwise, project, stride=1):
    k, m = len(depthwise), depthwise.shape[2]
    if stride < 1 or expand.shape != (x.shape[2], m) or len(project) != m:
        raise ValueError("bad")
    t = np.pad(np.clip(x @ expand, 0, 6), ((1, 1), (1, 1), (0, 0)))
    win = np.lib.stride_tricks.sliding_window_view(t, (k, k), axis=(0, 1))[::stride, ::stride]
    y = np.clip(np.einsum("hwcab,abc->hwc", win, depthwise), 0, 6) @ project
    return y + x if stride == 1 and y.shape[2] == x.shape[2] else y
