# mistake: conv_output_size conv_fit_by_another_exception
# mistake: transposed_output_size transposed_fit_by_another_exception
# mistake: equivalent_convolution dilated_fit_by_another_exception
# mistake: bias_count bias_fit_by_another_exception
# mistake: trace_shapes trace_fit_by_another_exception
# mistake: trace_shapes trace_ops_by_another_exception
# mistake: receptive_field field_ops_by_another_exception
class DoesNotFit(Exception):
    pass


class UnknownLayer(KeyError):
    pass


def _int(value, lowest):
    if type(value) is not int or value < lowest:
        raise ValueError(value)
    return value


def _down(n, k, p=0, s=1):
    _int(n, 1), _int(k, 1), _int(p, 0), _int(s, 1)
    free = n + p + p - k
    if free < 0:
        raise DoesNotFit(k)
    return 1 + free // s


def _up(n, k, p=0, s=1):
    _int(n, 1), _int(k, 1), _int(p, 0), _int(s, 1)
    if p > k - 1:
        raise DoesNotFit(p)
    out = (n - 1) * s + k - p - p
    if out < 1:
        raise DoesNotFit(out)
    return out


def conv_output_size(n, k, p=0, s=1):
    return _down(n, k, p, s)


def transposed_output_size(n, k, p=0, s=1):
    return _up(n, k, p, s)


def equivalent_convolution(n, k, p=0, s=1):
    answer = dict(output_size=_up(n, k, p, s), stride=1, zeros_between=s - 1)
    answer["padding"] = k - 1 - p
    answer["dilated_size"] = (n - 1) * s + 1
    return answer


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    _int(n, 1), _int(k, 1), _int(p, 0), _int(s, 1)
    if per_position:
        c_out *= _down(n, k, p, s) ** 2
    return c_out


SIZES = {"conv": _down, "pool": _down, "transposed": _up}


def trace_shapes(shape, layers):
    shapes = [tuple(shape)]
    for layer in layers:
        h, w, c = shapes[-1]
        if layer["op"] == "gap":
            shapes.append((1, 1, c))
            continue
        if layer["op"] not in SIZES:
            raise UnknownLayer(layer["op"])
        size = SIZES[layer["op"]]
        s = layer.get("s", layer["k"] if layer["op"] == "pool" else 1)
        shapes.append((*(size(side, layer["k"], layer.get("p", 0), s) for side in (h, w)), layer.get("c", c)))
    return shapes


def receptive_field(layers):
    field, spread = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise UnknownLayer(layer["op"])
        _int(layer["k"], 1)
        step = _int(layer.get("s", layer["k"] if layer["op"] == "pool" else 1), 1)
        field += (layer["k"] - 1) * spread
        spread *= step
    return field
