# mistake: trace_shapes pool_always_steps_by_k
# mistake: receptive_field field_pool_always_steps_by_k
def positive(x):
    if type(x) is not int or x < 1:
        raise ValueError(x)

def window(layer):
    """k, p, s"""
    k, p = layer["k"], layer.get("p", 0)
    s = layer.get("s", 1)
    positive(k)
    positive(s)
    positive(p + 1 if type(p) is int else p)
    if layer["op"] == "pool":
        s = k          # プーリングの窓は重ならない
    return k, p, s

def conv(n, k, p, s):
    m = n + 2 * p - k
    if m < 0:
        raise ValueError("fit")
    return m // s + 1

def up(n, k, p, s):
    m = (n - 1) * s + k - 2 * p
    if p > k - 1 or m < 1:
        raise ValueError("fit")
    return m

def trace_shapes(shape, layers):
    shapes = [shape]
    h, w, c = shape
    for layer in layers:
        op = layer["op"]
        if op == "gap":
            h, w = 1, 1
        elif op == "conv" or op == "pool":
            h, w = [conv(n, *window(layer)) for n in (h, w)]
        elif op == "transposed":
            h, w = [up(n, *window(layer)) for n in (h, w)]
        else:
            raise ValueError("op")
        c = layer.get("c", c)
        shapes.append((h, w, c))
    return shapes

def receptive_field(layers):
    size, gap = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("op")
        k, _, s = window(layer)
        size += (k - 1) * gap
        gap *= s
    return size
