# mistake: receptive_field count_starts_at_0
def receptive_field(layers):
    r, j = 0, 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError
        k = layer["k"]
        s = layer.get("s", k if layer["op"] == "pool" else 1)
        if type(k) is not int or type(s) is not int or k < 1 or s < 1:
            raise ValueError
        r += (k - 1) * j
        j *= s
    return r
