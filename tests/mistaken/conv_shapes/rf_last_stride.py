# mistake: receptive_field last_stride_only
# mistake: receptive_field field_types_not_checked
def receptive_field(layers):
    field = 1
    previous = 1
    for layer in layers:
        if layer["op"] == "conv":
            s = layer.get("s", 1)
        elif layer["op"] == "pool":
            s = layer.get("s", layer["k"])
        else:
            raise ValueError("unknown op")
        if layer["k"] < 1 or s < 1:
            raise ValueError("bad size")
        field = field + (layer["k"] - 1) * previous
        previous = s
    return field
