"""Counts positions instead of dividing; every function stands on its own."""


def _check(n=1, k=1, p=0, s=1):
    for value, least in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(value) is not int or value < least:
            raise ValueError(f"{value!r}")


def conv_output_size(n, k, p=0, s=1):
    _check(n, k, p, s)
    starts = range(0, n + 2 * p - k + 1, s)
    if len(starts) == 0:
        raise ValueError("kernel too large")
    return len(starts)


def same_output_size(n, s=1):
    _check(n=n, s=s)
    return len(range(0, n, s))


def transposed_output_size(n, k, p=0, s=1):
    _check(n, k, p, s)
    if p >= k:
        raise ValueError("p")
    last = s * (n - 1)
    result = last + k - 2 * p
    if result <= 0:
        raise ValueError("nothing left")
    return result


def equivalent_convolution(n, k, p=0, s=1):
    return {
        "output_size": transposed_output_size(n, k, p, s),
        "stride": 1,
        "padding": k - 1 - p,
        "zeros_between": s - 1,
        "dilated_size": s * (n - 1) + 1,
        "kernel": k,
    }


def conv_weight_count(k, c_in, c_out):
    _check(k=k)
    return c_out * c_in * k * k


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    _check(n, k, p, s)
    if not per_position:
        return c_out
    side = len(range(0, n + 2 * p - k + 1, s))
    if side < 1:
        raise ValueError("kernel too large")
    return side * side * c_out


def trace_shapes(shape, layers):
    h, w, c = shape
    yielded = [[h, w, c]]
    for layer in layers:
        match layer:
            case {"op": "gap"}:
                h = w = 1
            case {"op": "conv", "k": k, "c": c}:
                h, w = (conv_output_size(x, k, layer.get("p", 0), layer.get("s", 1)) for x in (h, w))
            case {"op": "transposed", "k": k, "c": c}:
                h, w = (transposed_output_size(x, k, layer.get("p", 0), layer.get("s", 1)) for x in (h, w))
            case {"op": "pool", "k": k}:
                h, w = (conv_output_size(x, k, layer.get("p", 0), layer.get("s", k)) for x in (h, w))
            case _:
                raise ValueError("op")
        yielded.append([h, w, c])
    return yielded


def receptive_field(layers):
    first = last = 0
    for layer in reversed(layers):
        if layer["op"] not in {"conv", "pool"}:
            raise ValueError("op")
        k = layer["k"]
        s = layer["s"] if "s" in layer else k if layer["op"] == "pool" else 1
        _check(k=k, s=s)
        first, last = first * s, last * s + k - 1
    return last - first + 1
