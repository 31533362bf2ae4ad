# mistake: receptive_field strides_forgotten
# mistake: receptive_field field_bools_accepted
def receptive_field(layers):
    r = 1
    for layer in layers:
        if layer["op"] not in ["conv", "pool"]:
            raise ValueError("only conv and pool layers")
        k = layer["k"]
        s = layer.get("s", k)
        if not isinstance(k, int) or not isinstance(s, int) or k < 1 or s < 1:
            raise ValueError("bad layer")
        r += k - 1
    return r
