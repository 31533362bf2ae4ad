# mistake: trace_shapes gap_keeps_the_map
def one(n, layer):
    k = layer["k"]
    p = layer.get("p", 0)
    s = layer.get("s", k if layer["op"] == "pool" else 1)
    if any(isinstance(v, bool) or not isinstance(v, int) for v in (k, p, s)):
        raise ValueError("type")
    if k < 1 or p < 0 or s < 1:
        raise ValueError("range")
    if layer["op"] == "transposed":
        if p > k - 1:
            raise ValueError("p")
        n = s*(n - 1) + k - 2*p
    else:
        n = (n + 2*p - k)//s + 1
    if n < 1:
        raise ValueError("fit")
    return n

def trace_shapes(shape, layers):
    shapes = [shape]
    h, w, c = shape
    for layer in layers:
        op = layer["op"]
        if op not in ("conv", "transposed", "pool", "gap"):
            raise ValueError("op")
        if op != "gap":
            h, w = one(h, layer), one(w, layer)
            c = layer.get("c", c)
        shapes.append((h, w, c))
    return shapes
