# mistake: trace_shapes channels_left_as_they_were
def step(n, op, k, p, s):
    if any(isinstance(v, bool) or not isinstance(v, int) for v in (k, p, s)) or k < 1 or p < 0 or s < 1:
        raise ValueError("layer")
    if op == "transposed":
        if p > k - 1 or s*(n - 1) + k - 2*p < 1:
            raise ValueError("fit")
        return s*(n - 1) + k - 2*p
    if k > n + 2*p:
        raise ValueError("fit")
    return (n + 2*p - k)//s + 1

def trace_shapes(shape, layers):
    shapes = [tuple(shape)]
    for layer in layers:
        h, w, channels = shapes[-1]
        op = layer["op"]
        if op == "gap":
            shapes.append((1, 1, channels))
            continue
        if op not in ("conv", "pool", "transposed"):
            raise ValueError("op?")
        k = layer["k"]
        p = layer["p"] if "p" in layer else 0
        s = layer["s"] if "s" in layer else (k if op == "pool" else 1)
        shapes.append((step(h, op, k, p, s), step(w, op, k, p, s), channels))
    return shapes
