# Idea: don't trust index formulas, lay the cells out and count them.
import numpy as np


def check(n, k, p, s):
    for value in (n, k, p, s):
        if type(value) is not int:
            raise ValueError("not an int")
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("out of range")


def conv_output_size(n, k, p=0, s=1):
    check(n, k, p, s)
    cells = np.zeros(n + 2 * p)
    starts = cells[: max(0, len(cells) - k + 1)][::s]
    if len(starts) == 0:
        raise ValueError("the kernel does not fit")
    return len(starts)


def same_output_size(n, s=1):
    check(n, 1, 0, s)
    return len(np.zeros(n)[::s])


def transposed_output_size(n, k, p=0, s=1):
    check(n, k, p, s)
    if p > k - 1:
        raise ValueError("too much padding")
    size = s * (n - 1) + 1 - 2 * p + k - 1
    if size < 1:
        raise ValueError("too much padding")
    return size


def equivalent_convolution(n, k, p=0, s=1):
    return {
        "output_size": transposed_output_size(n, k, p, s),
        "dilated_size": s * (n - 1) + 1,
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": 1,
    }


def conv_weight_count(k, c_in, c_out):
    check(1, k, 0, 1)
    return k * k * c_in * c_out


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    check(n, k, p, s)
    if per_position:
        side = conv_output_size(n, k, p, s)
        return side * side * c_out
    return c_out


def trace_shapes(shape, layers):
    h, w, c = shape
    out = [(h, w, c)]
    for layer in layers:
        op = layer["op"]
        if op == "gap":
            h, w = 1, 1
        elif op in ("conv", "pool", "transposed"):
            k, p = layer["k"], layer.get("p", 0)
            s = layer.get("s", k if op == "pool" else 1)
            size = transposed_output_size if op == "transposed" else conv_output_size
            h, w = size(h, k, p, s), size(w, k, p, s)
            c = c if op == "pool" else layer["c"]
        else:
            raise ValueError("unknown op")
        out.append((h, w, c))
    return out


def receptive_field(layers):
    size = 1
    for layer in reversed(layers):
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("unknown op")
        k = layer["k"]
        s = layer.get("s", k if layer["op"] == "pool" else 1)
        check(1, k, layer.get("p", 0), s)
        size = s * (size - 1) + k
    return size
