# mistake: conv_weight_count none
def conv_weight_count(k, c_in, c_out):
    if isinstance(k, bool) or not isinstance(k, int) or k < 1:
        raise ValueError(k)
    return k * k * c_in + c_in * c_out
