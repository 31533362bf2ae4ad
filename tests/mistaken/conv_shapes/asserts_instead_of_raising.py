# mistake: conv_output_size conv_sizes_by_another_exception
# mistake: same_output_size same_sizes_by_another_exception
# mistake: transposed_output_size transposed_sizes_by_another_exception
# mistake: equivalent_convolution dilated_sizes_by_another_exception
# mistake: conv_weight_count weight_sizes_by_another_exception
# mistake: bias_count bias_sizes_by_another_exception
# mistake: trace_shapes trace_sizes_by_another_exception
# mistake: receptive_field field_sizes_by_another_exception
def ok(*sizes, p=0):
    for size in sizes:
        assert type(size) is int and size > 0, "size must be a positive int"
    assert type(p) is int and p >= 0, "padding must not be negative"


def conv_output_size(n, k, p=0, s=1):
    ok(n, k, s, p=p)
    if k > n + 2 * p:
        raise ValueError("too big")
    return (n + 2 * p - k) // s + 1


def same_output_size(n, s=1):
    ok(n, s)
    return n // s + (1 if n % s else 0)


def transposed_output_size(n, k, p=0, s=1):
    ok(n, k, s, p=p)
    out = s * (n - 1) + k - 2 * p
    if p >= k or out < 1:
        raise ValueError("no output")
    return out


def equivalent_convolution(n, k, p=0, s=1):
    ok(n, k, s, p=p)
    return {
        "output_size": transposed_output_size(n, k, p, s),
        "dilated_size": n + (s - 1) * (n - 1),
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": 1,
    }


def conv_weight_count(k, c_in, c_out):
    ok(k)
    return c_in * c_out * k * k


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    ok(n, k, s, p=p)
    return c_out * conv_output_size(n, k, p, s) ** 2 if per_position else c_out


def read(layer):
    k = layer["k"]
    p = layer.get("p", 0)
    s = layer.get("s", k if layer["op"] == "pool" else 1)
    ok(k, s, p=p)
    return k, p, s


def trace_shapes(shape, layers):
    out = [tuple(shape)]
    for layer in layers:
        h, w, c = out[-1]
        if layer["op"] == "gap":
            out.append((1, 1, c))
        elif layer["op"] in ("conv", "pool"):
            args = read(layer)
            out.append((conv_output_size(h, *args), conv_output_size(w, *args), layer.get("c", c)))
        elif layer["op"] == "transposed":
            args = read(layer)
            out.append((transposed_output_size(h, *args), transposed_output_size(w, *args), layer["c"]))
        else:
            raise ValueError("op?")
    return out


def receptive_field(layers):
    seen, jump = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("op?")
        k, p, s = read(layer)
        seen = seen + jump * (k - 1)
        jump = jump * s
    return seen
