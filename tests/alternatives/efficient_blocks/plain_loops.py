"""Loops and indices only, as the formulas read."""

import math

import numpy as np


def pointwise_conv(x, w):
    H, W, C = x.shape
    if w.shape[0] != C:
        raise ValueError("channels")
    D = w.shape[1]
    y = np.zeros((H, W, D))
    for i in range(H):
        for j in range(W):
            for d in range(D):
                for c in range(C):
                    y[i, j, d] += x[i, j, c] * w[c, d]
    return y


def depthwise_conv(x, w, stride=1, padding=0):
    H, W, C = x.shape
    k = w.shape[0]
    if stride < 1 or padding < 0 or w.shape[2] != C:
        raise ValueError("stride, padding or channels")
    if k > H + 2 * padding or k > W + 2 * padding:
        raise ValueError("kernel too large")
    y = np.zeros(((H + 2 * padding - k) // stride + 1, (W + 2 * padding - k) // stride + 1, C))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            for a in range(k):
                for b in range(k):
                    r, q = stride * i + a - padding, stride * j + b - padding
                    if 0 <= r < H and 0 <= q < W:
                        for c in range(C):
                            y[i, j, c] += x[r, q, c] * w[a, b, c]
    return y


def group_conv(x, w, groups):
    H, W, C = x.shape
    k, _, c_in, D = w.shape
    if groups < 1 or C % groups != 0 or D % groups != 0 or c_in != C // groups or k > H or k > W:
        raise ValueError("groups or shapes")
    y = np.zeros((H - k + 1, W - k + 1, D))
    for i in range(H - k + 1):
        for j in range(W - k + 1):
            for d in range(D):
                g = d // (D // groups)
                for a in range(k):
                    for b in range(k):
                        for c in range(c_in):
                            y[i, j, d] += x[i + a, j + b, g * c_in + c] * w[a, b, c, d]
    return y


def channel_shuffle(x, groups):
    H, W, C = x.shape
    if groups < 1 or C % groups:
        raise ValueError("groups")
    n = C // groups
    y = np.zeros((H, W, C))
    new = 0
    for place in range(n):
        for g in range(groups):
            y[:, :, new] = x[:, :, g * n + place]
            new += 1
    return y


def squeeze_excite(x, w1, w2):
    H, W, C = x.shape
    R = w1.shape[1]
    if w1.shape[0] != C or w2.shape[0] != R or w2.shape[1] != C:
        raise ValueError("weights")
    z = [sum(float(x[i, j, c]) for i in range(H) for j in range(W)) / (H * W) for c in range(C)]
    hidden = [max(sum(z[c] * w1[c, r] for c in range(C)), 0.0) for r in range(R)]
    s = [1 / (1 + math.exp(-sum(hidden[r] * w2[r, c] for r in range(R)))) for c in range(C)]
    y = x.copy()
    for c in range(C):
        y[:, :, c] *= s[c]
    return y


def fire_module(x, squeeze, expand1, expand3):
    s = np.maximum(pointwise_conv(x, squeeze), 0)
    if expand3.shape[2] != s.shape[2]:
        raise ValueError("expand3")
    one = pointwise_conv(s, expand1)
    H, W, S = s.shape
    E1, E3 = one.shape[2], expand3.shape[3]
    y = np.zeros((H, W, E1 + E3))
    for i in range(H):
        for j in range(W):
            for d in range(E1):
                y[i, j, d] = max(one[i, j, d], 0.0)
            for d in range(E3):
                total = 0.0
                for a in range(-1, 2):
                    for b in range(-1, 2):
                        if 0 <= i + a < H and 0 <= j + b < W:
                            for c in range(S):
                                total += s[i + a, j + b, c] * expand3[a + 1, b + 1, c, d]
                y[i, j, E1 + d] = max(total, 0.0)
    return y


def relu6(t):
    return min(max(t, 0.0), 6.0)


def inverted_residual(x, expand, depthwise, project, stride=1):
    wide = np.vectorize(relu6)(pointwise_conv(x, expand))
    k = depthwise.shape[0]
    middle = np.vectorize(relu6)(depthwise_conv(wide, depthwise, stride, (k - 1) // 2))
    y = pointwise_conv(middle, project)
    if stride == 1 and x.shape[2] == y.shape[2]:
        for i in range(y.shape[0]):
            for j in range(y.shape[1]):
                y[i, j] += x[i, j]
    return y
