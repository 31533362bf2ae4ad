# mistake: trace_shapes none
def trace_shapes(shape, layers):
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        op = layer["op"]
        if op == "gap":
            h = 1
        elif op in ("conv", "pool", "transposed"):
            k, p = layer["k"], layer.get("p", 0)
            s = layer.get("s", k if op == "pool" else 1)
            if not all(type(v) is int for v in (k, p, s)) or k < 1 or p < 0 or s < 1:
                raise ValueError
            if op == "transposed":
                if p > k - 1:
                    raise ValueError
                h, w = s*(h-1) + k - 2*p, s*(w-1) + k - 2*p
            else:
                h, w = (h + 2*p - k)//s + 1, (w + 2*p - k)//s + 1
            if h < 1 or w < 1:
                raise ValueError
            c = layer.get("c", c)
        else:
            raise ValueError
        shapes.append((h, w, c))
    return shapes
