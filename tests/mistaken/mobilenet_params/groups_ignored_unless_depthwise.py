# mistake: conv_params none
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError
    if groups == c_in == c_out:
        w = k * k * c_in
    else:
        w = k * k * c_in * c_out
    return w + (c_out if bias else 0)
