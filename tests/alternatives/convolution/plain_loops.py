"""Every sum as a loop, as the formulas read."""

import numpy as np


def convolve1d(f, g):
    n, m = len(f), len(g)
    if n == 0 or m == 0:
        raise ValueError("empty sequence")
    out = []
    for x in range(n + m - 1):
        total = 0.0
        for i in range(n):
            if 0 <= x - i < m:
                total += f[i] * g[x - i]
        out.append(total)
    return np.array(out)


def correlate1d(f, g):
    n, m = len(f), len(g)
    if n == 0 or m == 0:
        raise ValueError("empty sequence")
    out = []
    for x in range(-(n - 1), m):
        total = 0.0
        for i in range(n):
            if 0 <= x + i < m:
                total += f[i] * g[x + i]
        out.append(total)
    return np.array(out)


def check(H, W, C, w, s, p):
    if s < 1:
        raise ValueError("stride")
    if p < 0:
        raise ValueError("padding")
    if C != w.shape[2]:
        raise ValueError("channels")
    if w.shape[0] > H + 2 * p or w.shape[0] > W + 2 * p:
        raise ValueError("kernel too large")


def conv2d(x, w, b=None, stride=1, padding=0):
    H, W, C = x.shape
    check(H, W, C, w, stride, padding)
    k, _, _, D = w.shape
    rows = (H + 2 * padding - k) // stride + 1
    cols = (W + 2 * padding - k) // stride + 1
    y = np.zeros((rows, cols, D))
    for i in range(rows):
        for j in range(cols):
            for di in range(k):
                for dj in range(k):
                    r, c = stride * i + di - padding, stride * j + dj - padding
                    if 0 <= r < H and 0 <= c < W:
                        for a in range(C):
                            for d in range(D):
                                y[i, j, d] += x[r, c, a] * w[di, dj, a, d]
            if b is not None:
                for d in range(D):
                    y[i, j, d] += b[d]
    return y


def dilate(x, s):
    if s < 1:
        raise ValueError("s")
    H, W, C = x.shape
    out = np.zeros((s * (H - 1) + 1, s * (W - 1) + 1, C))
    for i in range(H):
        for j in range(W):
            for c in range(C):
                out[s * i, s * j, c] = x[i, j, c]
    return out


def transposed_conv2d(x, w, stride=1, padding=0):
    H, W, D = x.shape
    k = len(w)
    if stride < 1 or padding < 0 or padding > k - 1 or D != w.shape[3]:
        raise ValueError("bad argument")
    rows = stride * (H - 1) + 1 - 2 * padding + (k - 1)
    cols = stride * (W - 1) + 1 - 2 * padding + (k - 1)
    if rows < 1 or cols < 1:
        raise ValueError("nothing left")
    y = np.zeros((rows, cols, w.shape[2]))
    for i in range(H):
        for j in range(W):
            for di in range(k):
                for dj in range(k):
                    r, c = stride * i + di - padding, stride * j + dj - padding
                    if 0 <= r < rows and 0 <= c < cols:
                        for a in range(w.shape[2]):
                            for d in range(D):
                                y[r, c, a] += x[i, j, d] * w[di, dj, a, d]
    return y


def conv_matrix(shape, w, stride, padding):
    H, W, C = shape
    check(H, W, C, w, stride, padding)
    k, _, _, D = w.shape
    rows = (H + 2 * padding - k) // stride + 1
    cols = (W + 2 * padding - k) // stride + 1
    M = np.zeros((rows * cols * D, H * W * C))
    for i in range(rows):
        for j in range(cols):
            for di in range(k):
                for dj in range(k):
                    r, c = stride * i + di - padding, stride * j + dj - padding
                    if 0 <= r < H and 0 <= c < W:
                        for a in range(C):
                            for d in range(D):
                                M[(i * cols + j) * D + d, (r * W + c) * C + a] = w[di, dj, a, d]
    return M


def conv2d_input_gradient(dy, w, shape, stride=1, padding=0):
    H, W, C = shape
    check(H, W, C, w, stride, padding)
    k, _, _, D = w.shape
    rows = (H + 2 * padding - k) // stride + 1
    cols = (W + 2 * padding - k) // stride + 1
    if tuple(dy.shape) != (rows, cols, D):
        raise ValueError("dy")
    dx = np.zeros((H, W, C))
    for i in range(rows):
        for j in range(cols):
            for di in range(k):
                for dj in range(k):
                    r, c = stride * i + di - padding, stride * j + dj - padding
                    if 0 <= r < H and 0 <= c < W:
                        for a in range(C):
                            for d in range(D):
                                dx[r, c, a] += dy[i, j, d] * w[di, dj, a, d]
    return dx
