"""math.floor and math.ceil of float divisions, which are exact enough below 2**31; isinstance checks."""

import math


def _whole(name, value, least):
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"{name} must be an int")
    if value < least:
        raise ValueError(f"{name} must be at least {least}")


def conv_output_size(n, k, p=0, s=1):
    _whole("n", n, 1)
    _whole("k", k, 1)
    _whole("p", p, 0)
    _whole("s", s, 1)
    if k > n + 2 * p:
        raise ValueError("k > n + 2p")
    return math.floor(((n - 1) + 2 * p - (k - 1)) / s) + 1


def same_output_size(n, s=1):
    _whole("n", n, 1)
    _whole("s", s, 1)
    return math.ceil(n / s)


def transposed_output_size(n, k, p=0, s=1):
    _whole("n", n, 1)
    _whole("k", k, 1)
    _whole("p", p, 0)
    _whole("s", s, 1)
    if p > k - 1:
        raise ValueError("p > k - 1")
    size = s * (n - 1) + 1 - 2 * p + (k - 1)
    if size < 1:
        raise ValueError("size < 1")
    return size


def equivalent_convolution(n, k, p=0, s=1):
    _whole("n", n, 1)
    _whole("k", k, 1)
    _whole("p", p, 0)
    _whole("s", s, 1)
    if p > k - 1:
        raise ValueError("p > k - 1")
    answer = {}
    answer["dilated_size"] = s * (n - 1) + 1
    answer["zeros_between"] = s - 1
    answer["padding"] = (k - 1) - p
    answer["stride"] = 1
    answer["output_size"] = answer["dilated_size"] + 2 * answer["padding"] - (k - 1)
    if answer["output_size"] < 1:
        raise ValueError("nothing left")
    return answer


def conv_weight_count(k, c_in, c_out):
    _whole("k", k, 1)
    return k**2 * c_in * c_out


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    _whole("n", n, 1)
    _whole("k", k, 1)
    _whole("p", p, 0)
    _whole("s", s, 1)
    if per_position:
        return conv_output_size(n, k, p, s) ** 2 * c_out
    return c_out


def trace_shapes(shape, layers):
    shapes = [shape]
    for layer in layers:
        h, w, c = shapes[-1]
        op = layer["op"]
        if op == "gap":
            shapes.append((1, 1, c))
            continue
        if op not in ["conv", "pool", "transposed"]:
            raise ValueError("unknown op")
        k = layer["k"]
        p = layer.get("p") or 0
        if op == "pool":
            s = layer.get("s", k)
            shapes.append((conv_output_size(h, k, p, s), conv_output_size(w, k, p, s), c))
        elif op == "conv":
            s = layer.get("s", 1)
            shapes.append((conv_output_size(h, k, p, s), conv_output_size(w, k, p, s), layer["c"]))
        else:
            s = layer.get("s", 1)
            shapes.append((transposed_output_size(h, k, p, s), transposed_output_size(w, k, p, s), layer["c"]))
    return shapes


def receptive_field(layers):
    if not layers:
        return 1
    field, jump = 1, 1
    for layer in layers:
        if layer["op"] == "conv":
            default = 1
        elif layer["op"] == "pool":
            default = layer["k"]
        else:
            raise ValueError("unknown op")
        _whole("k", layer["k"], 1)
        stride = layer.get("s", default)
        _whole("s", stride, 1)
        field = field + (layer["k"] - 1) * jump
        jump = jump * stride
    return field
