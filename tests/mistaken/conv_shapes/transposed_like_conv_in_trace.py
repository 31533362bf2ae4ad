# mistake: trace_shapes transposed_traced_as_conv
def out(n, k, p, s):
    if type(k) is not int or type(p) is not int or type(s) is not int or k < 1 or p < 0 or s < 1:
        raise ValueError
    if n + 2*p < k:
        raise ValueError
    return 1 + (n + 2*p - k)//s

def trace_shapes(shape, layers):
    h, w, c = shape
    yield_ = [(h, w, c)]
    for d in layers:
        op = d["op"]
        if op in ["conv", "transposed"]:
            h = out(h, d["k"], d.get("p", 0), d.get("s", 1))
            w = out(w, d["k"], d.get("p", 0), d.get("s", 1))
            c = d["c"]
        elif op == "pool":
            h = out(h, d["k"], d.get("p", 0), d.get("s", d["k"]))
            w = out(w, d["k"], d.get("p", 0), d.get("s", d["k"]))
        elif op == "gap":
            h, w = 1, 1
        else:
            raise ValueError(op)
        yield_ += [(h, w, c)]
    return yield_
