# 鈴木結衣   conv_shapes


def _ok(value, minimum):
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError("int please")
    if value < minimum:
        raise ValueError("too small")


def conv_output_size(n, k, p=0, s=1):
    _ok(n, 1)
    _ok(k, 1)
    _ok(p, 0)
    _ok(s, 1)
    if k > n + 2 * p:
        raise ValueError("kernel does not fit")
    return (n + 2 * p - k) // s + 1


def same_output_size(n, s=1):
    _ok(n, 1)
    _ok(s, 1)
    return (n + s - 1) // s


def transposed_output_size(n, k, p=0, s=1):
    _ok(n, 1)
    _ok(k, 1)
    _ok(p, 0)
    _ok(s, 1)
    if p > k - 1:
        raise ValueError("padding too large")
    size = s * (n - 1) + 1 - 2 * p + (k - 1)
    if size < 1:
        raise ValueError("nothing left")
    return size


def equivalent_convolution(n, k, p=0, s=1):
    out = transposed_output_size(n, k, p, s)
    result = dict(dilated_size=s * (n - 1) + 1, zeros_between=s - 1, padding=k - 1 - p)
    result.update(stride=1, output_size=out)
    return result


def conv_weight_count(k, c_in, c_out):
    _ok(k, 1)
    return k**2 * c_in * c_out


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    for value in (n, k, s):
        _ok(value, 1)
    _ok(p, 0)
    if per_position:
        side = conv_output_size(n, k, p, s)
        return side * side * c_out
    return c_out


def trace_shapes(shape, layers):
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        op = layer["op"]
        if op == "conv":
            args = (layer["k"], layer.get("p", 0), layer.get("s", 1))
            h = conv_output_size(h, *args)
            w = conv_output_size(w, *args)
            c = layer["c"]
        elif op == "transposed":
            args = (layer["k"], layer.get("p", 0), layer.get("s", 1))
            h = transposed_output_size(h, *args)
            w = transposed_output_size(w, *args)
            c = layer["c"]
        elif op == "pool":
            args = (layer["k"], layer.get("p", 0), layer.get("s", layer["k"]))
            h = conv_output_size(h, *args)
            w = conv_output_size(w, *args)
        elif op == "gap":
            h = w = 1
        else:
            raise ValueError("unknown layer")
        shapes.append((h, w, c))
    return shapes


def receptive_field(layers):
    r, jump = 1, 1
    for layer in layers:
        if layer["op"] == "conv":
            s = layer.get("s", 1)
        elif layer["op"] == "pool":
            s = layer.get("s", layer["k"])
        else:
            raise ValueError("only conv and pool")
        _ok(layer["k"], 1)
        _ok(layer.get("p", 0), 0)
        _ok(s, 1)
        r = r + (layer["k"] - 1) * jump
        jump = jump * s
    return r
