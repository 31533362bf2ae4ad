# mistake: conv_params ranges_not_checked
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if c_in % groups != 0:
        raise ValueError("c_in")
    if c_out % groups != 0:
        raise ValueError("c_out")
    return k * k * (c_in // groups) * c_out + c_out * bias
