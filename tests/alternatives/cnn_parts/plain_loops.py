"""Loops over plain numbers, math instead of numpy; arrays only at the end."""

import math

import numpy as np


def max_pool(x, k, s):
    if k <= 0 or s <= 0:
        raise ValueError("k and s have to be at least 1")
    H, W, C = x.shape
    if k > H or k > W:
        raise ValueError("the window is too large")
    rows = []
    top = 0
    while top + k <= H:
        row = []
        left = 0
        while left + k <= W:
            cell = []
            for c in range(C):
                best = x[top, left, c]
                for i in range(top, top + k):
                    for j in range(left, left + k):
                        if x[i, j, c] > best:
                            best = x[i, j, c]
                cell.append(best)
            row.append(cell)
            left += s
        rows.append(row)
        top += s
    return np.array(rows)


def global_average_pool(x):
    H, W, C = x.shape
    means = []
    for c in range(C):
        total = 0.0
        for i in range(H):
            for j in range(W):
                total += x[i, j, c]
        means.append(total / (H * W))
    return np.array([[means]])


def relu(x):
    flat = [max(0.0, float(v)) for v in x.ravel()]
    return np.array(flat).reshape(x.shape)


def leaky_relu(x, slope=0.01):
    if slope < 0:
        raise ValueError("slope")
    flat = []
    for v in x.flatten():
        flat.append(v if v >= 0 else slope * v)
    return np.array(flat).reshape(x.shape)


def softmax(x):
    K = x.shape[-1]
    out = []
    for row in x.reshape(-1, K).tolist():
        top = max(row)
        powers = [math.exp(v - top) for v in row]
        total = math.fsum(powers)
        out.append([v / total for v in powers])
    return np.array(out).reshape(x.shape)


def cross_entropy(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError("shapes")
    total = 0
    for label, predicted in zip(y.ravel().tolist(), p.ravel().tolist()):
        if label == 0:
            continue
        if predicted == 0:
            return float("inf")
        total -= label * math.log(predicted)
    return total


def triplet_loss(a, p, n, margin):
    if a.shape != p.shape or a.shape != n.shape:
        raise ValueError("shapes")
    total = 0.0
    for anchor, positive, negative in zip(a, p, n):
        near = sum((u - v) ** 2 for u, v in zip(anchor, positive))
        far = sum((u - v) ** 2 for u, v in zip(anchor, negative))
        cost = near - far + margin
        if cost > 0:
            total += cost
    return total


def batch_norm(x, gamma, beta, eps):
    C = x.shape[-1]
    if gamma.shape != (C,) or beta.shape != (C,):
        raise ValueError("gamma and beta have one number a channel")
    if not eps > 0:
        raise ValueError("eps")
    out = np.empty(x.shape)
    for c in range(C):
        values = x[..., c].ravel().tolist()
        m = len(values)
        mean = sum(values) / m
        variance = sum((v - mean) ** 2 for v in values) / m
        out[..., c] = gamma[c] * (x[..., c] - mean) / math.sqrt(variance + eps) + beta[c]
    return out


def mixup(x1, y1, x2, y2, lam):
    if lam < 0 or lam > 1:
        raise ValueError("lam")
    if x1.shape != x2.shape:
        raise ValueError("inputs")
    if y1.shape != y2.shape:
        raise ValueError("labels")

    def mixed(u, v):
        return np.array([lam * a + (1 - lam) * b for a, b in zip(u.ravel(), v.ravel())]).reshape(u.shape)

    return mixed(x1, x2), mixed(y1, y2)
