# mistake: trace_shapes pool_steps_by_one
# mistake: receptive_field field_pool_steps_by_one
def size(n, k, p, s):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(v) is not int or v < m:
            raise ValueError(v)
    if k > n + 2*p:
        raise ValueError("too small")
    return (n + 2*p - k)//s + 1

def up(n, k, p, s):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(v) is not int or v < m:
            raise ValueError(v)
    r = s*(n-1) + k - 2*p
    if p > k-1 or r < 1:
        raise ValueError("too small")
    return r

def trace_shapes(shape, layers):
    h, w, c = shape
    out = [(h, w, c)]
    for l in layers:
        op = l["op"]
        if op == "gap":
            h = w = 1
        elif op == "conv":
            a = (l["k"], l.get("p", 0), l.get("s", 1))
            h, w, c = size(h, *a), size(w, *a), l["c"]
        elif op == "pool":
            a = (l["k"], l.get("p", 0), l.get("s", 1))
            h, w = size(h, *a), size(w, *a)
        elif op == "transposed":
            a = (l["k"], l.get("p", 0), l.get("s", 1))
            h, w, c = up(h, *a), up(w, *a), l["c"]
        else:
            raise ValueError(op)
        out.append((h, w, c))
    return out

def receptive_field(layers):
    rf, j = 1, 1
    for l in layers:
        if l["op"] != "conv" and l["op"] != "pool":
            raise ValueError(l["op"])
        k, s = l["k"], l.get("s", 1)
        if type(k) is not int or type(s) is not int or k < 1 or s < 1:
            raise ValueError
        rf = rf + (k-1)*j
        j = j*s
    return rf
