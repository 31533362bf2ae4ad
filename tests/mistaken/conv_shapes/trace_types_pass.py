# mistake: trace_shapes trace_types_not_checked
# mistake: trace_shapes unknown_ops_skipped
def trace_shapes(shape, layers):
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        op = layer["op"]
        if op == "gap":
            h = w = 1
        if op in ("conv", "pool", "transposed"):
            k, p = layer["k"], layer.get("p", 0)
            s = layer.get("s", k if op == "pool" else 1)
            if k < 1 or p < 0 or s < 1:
                raise ValueError("層のサイズ")
            if op == "transposed":
                if p > k - 1:
                    raise ValueError("p")
                h, w = s*(h-1) + k - 2*p, s*(w-1) + k - 2*p
            else:
                h, w = (h + 2*p - k)//s + 1, (w + 2*p - k)//s + 1
            if h < 1 or w < 1:
                raise ValueError("入らない")
            c = layer.get("c", c)
        shapes.append((h, w, c))
    return shapes
