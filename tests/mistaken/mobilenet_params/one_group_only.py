# mistake: conv_params one_group_counted
# mistake: conv_params outputs_not_checked
def conv_params(k, c_in, c_out, groups=1, bias=False):
    for v in (k, c_in, c_out, groups):
        if v < 1:
            raise ValueError("must be positive")
    if c_in % groups != 0:
        raise ValueError("groups must divide c_in")
    ci = c_in // groups
    co = c_out // groups
    n = k * k * ci * co
    if bias:
        n += c_out
    return n
