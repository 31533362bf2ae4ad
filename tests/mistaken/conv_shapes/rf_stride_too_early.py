# mistake: receptive_field own_stride_applied_too_early
def receptive_field(layers):
    field = jump = 1
    for layer in layers:
        op, k = layer["op"], layer.get("k")
        if op not in {"conv", "pool"}:
            raise ValueError(op)
        s = layer.get("s", k if op == "pool" else 1)
        for v in (k, s):
            if type(v) is not int or v <= 0:
                raise ValueError(v)
        jump *= s
        field += jump * (k - 1)
    return field
