# mistake: receptive_field layers_in_the_wrong_order
# mistake: receptive_field field_of_any_op
def check(v):
    if isinstance(v, bool) or not isinstance(v, int) or v < 1:
        raise ValueError(v)

def receptive_field(layers):
    # r = (r - 1) * s + k, layer by layer
    r = 1
    for layer in layers:
        if layer["op"] == "conv":
            k, s = layer["k"], layer.get("s", 1)
        elif layer["op"] == "pool":
            k, s = layer["k"], layer.get("s", layer["k"])
        else:
            continue
        check(k)
        check(s)
        r = (r - 1) * s + k
    return r
