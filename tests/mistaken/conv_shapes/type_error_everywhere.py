# mistake: transposed_output_size transposed_types_by_another_exception
# mistake: equivalent_convolution dilated_types_by_another_exception
# mistake: conv_weight_count weight_types_by_another_exception
# mistake: bias_count bias_types_by_another_exception
# mistake: trace_shapes trace_types_by_another_exception
# mistake: receptive_field field_types_by_another_exception
# 型が違うときは TypeError、値が違うときは ValueError

def integer(name, value, least):
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(name + " は整数でなければならない")
    if value < least:
        raise ValueError(name + " が小さすぎる")

def sizes(n, k, p, s):
    integer("n", n, 1)
    integer("k", k, 1)
    integer("p", p, 0)
    integer("s", s, 1)

def _conv(n, k, p, s):
    sizes(n, k, p, s)
    if n + 2*p < k:
        raise ValueError("kernel が入らない")
    return (n + 2*p - k)//s + 1

def _up(n, k, p, s):
    sizes(n, k, p, s)
    if p > k - 1:
        raise ValueError("p")
    m = s*(n - 1) + 1 + k - 1 - 2*p
    if m <= 0:
        raise ValueError("m")
    return m

def transposed_output_size(n, k, p=0, s=1):
    return _up(n, k, p, s)

def equivalent_convolution(n, k, p=0, s=1):
    m = _up(n, k, p, s)
    return {"dilated_size": s*(n-1)+1, "zeros_between": s-1, "padding": k-1-p, "stride": 1, "output_size": m}

def conv_weight_count(k, c_in, c_out):
    integer("k", k, 1)
    return k*k*c_in*c_out

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    sizes(n, k, p, s)
    if not per_position:
        return c_out
    m = _conv(n, k, p, s)
    return m*m*c_out

def trace_shapes(shape, layers):
    h, w, c = shape
    result = [(h, w, c)]
    for l in layers:
        op = l["op"]
        if op == "gap":
            h = w = 1
        elif op == "conv":
            h, w, c = _conv(h, l["k"], l.get("p", 0), l.get("s", 1)), _conv(w, l["k"], l.get("p", 0), l.get("s", 1)), l["c"]
        elif op == "pool":
            s = l["s"] if "s" in l else l["k"]
            h, w = _conv(h, l["k"], l.get("p", 0), s), _conv(w, l["k"], l.get("p", 0), s)
        elif op == "transposed":
            a = l["k"], l.get("p", 0), l.get("s", 1)
            h, w, c = _up(h, *a), _up(w, *a), l["c"]
        else:
            raise ValueError(op)
        result.append((h, w, c))
    return result

def receptive_field(layers):
    r, d = 1, 1
    for l in layers:
        if l["op"] not in ["conv", "pool"]:
            raise ValueError(l["op"])
        integer("k", l["k"], 1)
        s = l.get("s", l["k"] if l["op"] == "pool" else 1)
        integer("s", s, 1)
        r += (l["k"] - 1)*d
        d *= s
    return r
