# mistake: trace_shapes width_taken_from_height
# mistake: trace_shapes unknown_ops_skipped
def conv(n, k, p, s):
    if any(type(v) is not int for v in (k, p, s)) or k < 1 or p < 0 or s < 1 or k > n + 2*p:
        raise ValueError
    return (n + 2*p - k)//s + 1

def deconv(n, k, p, s):
    if any(type(v) is not int for v in (k, p, s)) or k < 1 or p < 0 or s < 1 or p > k - 1:
        raise ValueError
    if s*(n-1) + k - 2*p < 1:
        raise ValueError
    return s*(n-1) + k - 2*p

def trace_shapes(shape, layers):
    result = [shape]
    n, w, c = shape
    for layer in layers:
        if layer["op"] == "conv":
            n = w = conv(n, layer["k"], layer.get("p", 0), layer.get("s", 1))
            c = layer["c"]
        if layer["op"] == "pool":
            n = w = conv(n, layer["k"], layer.get("p", 0), layer.get("s", layer["k"]))
        if layer["op"] == "transposed":
            n = w = deconv(n, layer["k"], layer.get("p", 0), layer.get("s", 1))
            c = layer["c"]
        if layer["op"] == "gap":
            n = w = 1
        result.append((n, w, c))
    return result
