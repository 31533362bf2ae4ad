# mistake: conv_params none
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError
    return k * c_in * c_out + (c_in if bias else 0)
