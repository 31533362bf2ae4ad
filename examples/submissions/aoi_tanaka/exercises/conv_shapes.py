"""Sizes counted with `range`: its length is the number of kernel positions."""

from itertools import accumulate


def sizes(n, k, p, s):
    for value, least in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(value) is not int or value < least:
            raise ValueError(f"bad size {value!r}")


def conv_output_size(n, k, p=0, s=1):
    sizes(n, k, p, s)
    positions = range(0, n + 2 * p - k + 1, s)
    if not positions:
        raise ValueError("kernel too large")
    return (positions[-1] // s) + 1  # len() gives up beyond sys.maxsize


def same_output_size(n, s=1):
    sizes(n, 1, 0, s)
    whole, rest = divmod(n, s)
    return whole + (rest > 0)


def equivalent_convolution(n, k, p=0, s=1):
    sizes(n, k, p, s)
    if p >= k:
        raise ValueError("p > k - 1")
    dilated = n + (n - 1) * (s - 1)
    return {
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": k - p - 1,
        "stride": 1,
        "output_size": conv_output_size(dilated, k, k - p - 1),
    }


def transposed_output_size(n, k, p=0, s=1):
    return equivalent_convolution(n, k, p, s)["output_size"]


def conv_weight_count(k, c_in, c_out):
    sizes(1, k, 0, 1)
    return k * k * c_in * c_out


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    sizes(n, k, p, s)
    if not per_position:
        return c_out
    return conv_output_size(n, k, p, s) ** 2 * c_out


def after(shape, layer):
    h, w, c = shape
    match layer:
        case {"op": "gap"}:
            return 1, 1, c
        case {"op": "pool", "k": k}:
            p, s = layer.get("p", 0), layer.get("s", k)
            return conv_output_size(h, k, p, s), conv_output_size(w, k, p, s), c
        case {"op": "conv" | "transposed" as op, "k": k, "c": c}:
            p, s = layer.get("p", 0), layer.get("s", 1)
            size = conv_output_size if op == "conv" else transposed_output_size
            return size(h, k, p, s), size(w, k, p, s), c
    raise ValueError(f"can't use {layer}")


def trace_shapes(shape, layers):
    return list(accumulate(layers, after, initial=tuple(shape)))


def receptive_field(layers, side=1):
    # from the output backwards: r positions of a layer's output see (r - 1) s + k of its input
    if not layers:
        return side
    *before, last = layers
    if last["op"] not in ("conv", "pool"):
        raise ValueError(last["op"])
    k = last["k"]
    s = last.get("s", k if last["op"] == "pool" else 1)
    sizes(1, k, last.get("p", 0), s)
    return receptive_field(before, (side - 1) * s + k)
