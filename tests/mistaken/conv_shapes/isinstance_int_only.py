# mistake: conv_output_size bools_accepted
# mistake: same_output_size same_bools_accepted
# mistake: conv_weight_count weight_bools_accepted
# mistake: transposed_output_size transposed_bools_accepted
# mistake: bias_count bias_bools_accepted
# mistake: receptive_field field_bools_accepted
def positive(*values):
    for v in values:
        if not isinstance(v, int) or v < 1:
            raise ValueError("must be a positive int: %r" % v)

def not_negative(v):
    if not isinstance(v, int) or v < 0:
        raise ValueError("padding must be an int >= 0")

def conv_output_size(n, k, p=0, s=1):
    positive(n, k, s)
    not_negative(p)
    if k > n + 2 * p:
        raise ValueError("kernel does not fit")
    return (n + 2 * p - k) // s + 1

def same_output_size(n, s=1):
    positive(n, s)
    return (n - 1) // s + 1

def transposed_output_size(n, k, p=0, s=1):
    positive(n, k, s)
    not_negative(p)
    if p > k - 1:
        raise ValueError("too much padding")
    m = s * (n - 1) + k - 2 * p
    if m < 1:
        raise ValueError("nothing left")
    return m

def equivalent_convolution(n, k, p=0, s=1):
    out = transposed_output_size(n, k, p, s)
    return dict(dilated_size=s * (n - 1) + 1, zeros_between=s - 1, padding=k - 1 - p, stride=1, output_size=out)

def conv_weight_count(k, c_in, c_out):
    positive(k)
    return k ** 2 * c_in * c_out

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    positive(n, k, s)
    not_negative(p)
    if not per_position:
        return c_out
    if k > n + 2 * p:
        raise ValueError("kernel does not fit")
    side = (n + 2 * p - k) // s + 1
    return side * side * c_out

def trace_shapes(shape, layers):
    shapes = [tuple(shape)]
    for layer in layers:
        h, w, c = shapes[-1]
        if layer["op"] == "conv":
            args = layer["k"], layer.get("p", 0), layer.get("s", 1)
            shapes.append((conv_output_size(h, *args), conv_output_size(w, *args), layer["c"]))
        elif layer["op"] == "transposed":
            args = layer["k"], layer.get("p", 0), layer.get("s", 1)
            shapes.append((transposed_output_size(h, *args), transposed_output_size(w, *args), layer["c"]))
        elif layer["op"] == "pool":
            args = layer["k"], layer.get("p", 0), layer.get("s", layer["k"])
            shapes.append((conv_output_size(h, *args), conv_output_size(w, *args), c))
        elif layer["op"] == "gap":
            shapes.append((1, 1, c))
        else:
            raise ValueError("unknown layer")
    return shapes

def receptive_field(layers):
    size, jump = 1, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError(layer["op"])
        k = layer["k"]
        s = layer.get("s", k if layer["op"] == "pool" else 1)
        positive(k, s)
        size += (k - 1) * jump
        jump *= s
    return size
