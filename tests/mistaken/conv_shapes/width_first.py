# mistake: trace_shapes height_and_width_swapped
# mistake: trace_shapes trace_bools_accepted
def step(n, op, k, p, s):
    if not all(isinstance(v, int) for v in (k, p, s)) or k < 1 or p < 0 or s < 1:
        raise ValueError("layer")
    if op == "transposed":
        if p > k - 1 or s*(n - 1) + k - 2*p < 1:
            raise ValueError("fit")
        return s*(n - 1) + k - 2*p
    if k > n + 2*p:
        raise ValueError("fit")
    return (n + 2*p - k)//s + 1

def trace_shapes(shape, layers):
    height, width, channels = shape
    history = [(width, height, channels)]    # PIL と同じ (幅, 高さ)
    for layer in layers:
        op = layer["op"]
        if op == "gap":
            height, width = 1, 1
        elif op in ("conv", "pool", "transposed"):
            k, p = layer["k"], layer.get("p", 0)
            s = layer.get("s", {"pool": k}.get(op, 1))
            height, width = step(height, op, k, p, s), step(width, op, k, p, s)
            channels = layer.get("c", channels)
        else:
            raise ValueError(op)
        history.append((width, height, channels))
    return history
