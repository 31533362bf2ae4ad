# mistake: trace_shapes padding_of_pools_ignored
def conv_output_size(n, k, p=0, s=1):
    for v in (n, k, p, s):
        if isinstance(v, bool) or not isinstance(v, int):
            raise ValueError("not an int")
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("range")
    if k > n + 2*p:
        raise ValueError("fit")
    return (n + 2*p - k)//s + 1

def transposed_output_size(n, k, p=0, s=1):
    for v in (n, k, p, s):
        if isinstance(v, bool) or not isinstance(v, int):
            raise ValueError("not an int")
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("range")
    m = s*(n-1) + k - 2*p
    if p > k-1 or m < 1:
        raise ValueError("fit")
    return m

def trace_shapes(shape, layers):
    h, w, c = shape
    shapes = [(h, w, c)]
    for layer in layers:
        op = layer["op"]
        if op == "conv":
            f = lambda n: conv_output_size(n, layer["k"], layer.get("p", 0), layer.get("s", 1))
            h, w, c = f(h), f(w), layer["c"]
        elif op == "transposed":
            f = lambda n: transposed_output_size(n, layer["k"], layer.get("p", 0), layer.get("s", 1))
            h, w, c = f(h), f(w), layer["c"]
        elif op == "pool":
            f = lambda n: conv_output_size(n, layer["k"], s=layer.get("s", layer["k"]))
            h, w = f(h), f(w)
        elif op == "gap":
            h, w = 1, 1
        else:
            raise ValueError(op)
        shapes.append((h, w, c))
    return shapes
