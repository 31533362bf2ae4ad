# mistake: receptive_field none
def receptive_field(layers):
    r = 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError
        k = layer["k"]
        s = layer.get("s", k)
        if type(k) is not int or type(s) is not int or k < 1 or s < 1:
            raise ValueError
        r *= k
    return r
