# mistake: trace_shapes layers_padded_as_same
import math

def trace_shapes(shape, layers):
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        op = layer["op"]
        if op == "gap":
            h = w = 1
        elif op in ("conv", "pool", "transposed"):
            k, p = layer["k"], layer.get("p", 0)
            s = layer.get("s", k if op == "pool" else 1)
            if not all(type(v) is int for v in (k, p, s)) or k < 1 or p < 0 or s < 1:
                raise ValueError
            if op == "transposed":
                h, w = [s*(x-1) + k - 2*p for x in (h, w)]
                if p > k-1 or h < 1 or w < 1:
                    raise ValueError
            else:
                h, w = -(-h//s), -(-w//s)
            if op != "pool":
                c = layer["c"]
        else:
            raise ValueError
        shapes.append((h, w, c))
    return shapes
