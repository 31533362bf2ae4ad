"""One general convolution with groups, stride and padding; everything else is a case of it."""

import numpy as np


def convolution(x, w, groups=1, stride=1, padding=0):
    """x (H, W, C_in), w (k, k, C_in / groups, C_out)."""
    if groups < 1 or stride < 1 or padding < 0:
        raise ValueError("groups and stride from 1, padding from 0")
    H, W, c_in = x.shape
    k, _, c_part, c_out = w.shape
    if c_in % groups or c_out % groups or c_part * groups != c_in:
        raise ValueError("channels")
    frame = np.zeros((H + 2 * padding, W + 2 * padding, c_in))
    frame[padding : padding + H, padding : padding + W, :] = x
    rows, columns = (frame.shape[0] - k) // stride + 1, (frame.shape[1] - k) // stride + 1
    if rows < 1 or columns < 1 or k > min(frame.shape[:2]):
        raise ValueError("kernel")
    y = np.empty((rows, columns, c_out))
    for g in range(groups):
        ins = slice(g * c_part, (g + 1) * c_part)
        outs = slice(g * (c_out // groups), (g + 1) * (c_out // groups))
        for i in range(rows):
            for j in range(columns):
                patch = frame[i * stride : i * stride + k, j * stride : j * stride + k, ins]
                y[i, j, outs] = np.tensordot(patch, w[:, :, :, outs], axes=3)
    return y


def pointwise_conv(x, w):
    return convolution(x, w[None, None])


def depthwise_conv(x, w, stride=1, padding=0):
    if w.shape[2] != x.shape[2]:  # several kernels for one channel would be a convolution too, but another one
        raise ValueError("channels")
    return convolution(x, w[:, :, None, :], groups=x.shape[2], stride=stride, padding=padding)


def group_conv(x, w, groups):
    return convolution(x, w, groups)


def channel_shuffle(x, groups):
    if groups < 1:
        raise ValueError("groups")
    parts = np.dsplit(x, groups)
    order = [part[:, :, n] for n in range(parts[0].shape[2]) for part in parts]
    return np.dstack(order)


def relu(t):
    return (t + np.abs(t)) / 2


def squeeze_excite(x, w1, w2):
    if w2.shape != (w1.shape[1], x.shape[2]):
        raise ValueError("w2")
    z = x.mean(axis=(0, 1), keepdims=True)
    s = np.exp(-np.logaddexp(0, -pointwise_conv(relu(pointwise_conv(z, w1)), w2)))
    return x * s


def fire_module(x, squeeze, expand1, expand3):
    s = relu(pointwise_conv(x, squeeze))
    return np.concatenate([relu(pointwise_conv(s, expand1)), relu(convolution(s, expand3, padding=1))], axis=-1)


def inverted_residual(x, expand, depthwise, project, stride=1):
    t = np.minimum(relu(pointwise_conv(x, expand)), 6)
    t = np.minimum(relu(depthwise_conv(t, depthwise, stride, len(depthwise) // 2)), 6)
    t = pointwise_conv(t, project)
    if stride == 1 and t.shape == x.shape:
        t += x
    return t
