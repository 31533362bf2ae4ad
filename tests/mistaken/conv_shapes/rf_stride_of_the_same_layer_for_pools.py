# mistake: receptive_field none
def receptive_field(layers):
    side, step = 1, 1
    for layer in layers:
        op = layer["op"]
        if op not in ("conv", "pool"):
            raise ValueError(op)
        k = layer["k"]
        s = layer.get("s", k if op == "pool" else 1)
        for v in (k, s):
            if type(v) is not int or v < 1:
                raise ValueError(v)
        if op == "pool":
            step *= s
            side += (k - 1) * step
        else:
            side += (k - 1) * step
            step *= s
    return side
