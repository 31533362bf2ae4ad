# mistake: receptive_field kernels_added_whole
def receptive_field(layers):
    stride = 1
    size = 1
    for layer in layers:
        if layer["op"] not in ("conv", "pool"):
            raise ValueError
        k = layer["k"]
        s = layer.get("s", k if layer["op"] == "pool" else 1)
        if type(k) is not int or type(s) is not int or k < 1 or s < 1:
            raise ValueError
        size += k * stride
        stride *= s
    return size
