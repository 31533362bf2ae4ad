# mistake: conv_weight_count channels_added
def conv_weight_count(k, c_in, c_out):
    if isinstance(k, bool) or not isinstance(k, int) or k < 1:
        raise ValueError("k")
    return k**2 * (c_in + c_out)
