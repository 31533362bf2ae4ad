"""Sliding windows and einsum; every function stands on its own."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


class Mismatch(ValueError):
    pass


def pointwise_conv(x, w):
    if x.shape[-1] != w.shape[0]:
        raise Mismatch("C_in")
    return np.einsum("hwc,cd->hwd", x, w)


def depthwise_conv(x, w, stride=1, padding=0):
    if x.shape[-1] != w.shape[-1]:
        raise Mismatch("C")
    if stride <= 0:
        raise Mismatch("stride")
    wide = np.pad(x, [(padding, padding), (padding, padding), (0, 0)])  # refuses a negative padding
    windows = sliding_window_view(wide, w.shape[:2], axis=(0, 1))  # refuses a kernel that does not fit
    return np.einsum("hwcab,abc->hwc", windows[::stride, ::stride], w)


def group_conv(x, w, groups):
    k, _, n, d = w.shape
    if groups <= 0 or n * groups != x.shape[-1] or d % groups:
        raise Mismatch("groups")
    windows = sliding_window_view(x, (k, k), axis=(0, 1))
    windows = windows.reshape(*windows.shape[:2], groups, n, k, k)
    return np.einsum("hwgcab,abcgd->hwgd", windows, w.reshape(k, k, n, groups, -1)).reshape(*windows.shape[:2], d)


def channel_shuffle(x, groups):
    if groups <= 0 or x.shape[-1] % groups != 0:
        raise Mismatch("groups")
    return x.reshape(*x.shape[:2], groups, x.shape[-1] // groups).transpose(0, 1, 3, 2).reshape(x.shape)


def squeeze_excite(x, w1, w2):
    if w1.shape != (x.shape[-1], w2.shape[0]) or w2.shape != (w1.shape[1], x.shape[-1]):
        raise Mismatch("weights")
    z = np.einsum("hwc->c", x) / (x.shape[0] * x.shape[1])
    hidden = np.where(z @ w1 > 0, z @ w1, 0)
    return np.einsum("hwc,c->hwc", x, 0.5 * (1 + np.tanh(hidden @ w2 / 2)))


def fire_module(x, squeeze, expand1, expand3):
    if x.shape[-1] != squeeze.shape[0] or not squeeze.shape[1] == expand1.shape[0] == expand3.shape[2]:
        raise Mismatch("channels")
    s = np.maximum(np.einsum("hwc,cs->hws", x, squeeze), 0)
    windows = sliding_window_view(np.pad(s, [(1, 1), (1, 1), (0, 0)]), (3, 3), axis=(0, 1))
    y = np.dstack([np.einsum("hws,sd->hwd", s, expand1), np.einsum("hwsab,absd->hwd", windows, expand3)])
    return np.maximum(y, 0)


def inverted_residual(x, expand, depthwise, project, stride=1):
    m, k = depthwise.shape[2], depthwise.shape[0]
    if stride <= 0 or expand.shape != (x.shape[-1], m) or project.shape[0] != m:
        raise Mismatch("stride or channels")
    wide = np.clip(np.einsum("hwc,cm->hwm", x, expand), 0, 6)
    p = (k - 1) // 2
    windows = sliding_window_view(np.pad(wide, [(p, p), (p, p), (0, 0)]), (k, k), axis=(0, 1))[::stride, ::stride]
    y = np.einsum("hwm,mc->hwc", np.clip(np.einsum("hwmab,abm->hwm", windows, depthwise), 0, 6), project)
    return y if stride > 1 or y.shape[-1] != x.shape[-1] else y + x
