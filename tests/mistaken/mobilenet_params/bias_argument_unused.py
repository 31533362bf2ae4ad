# mistake: conv_params bias_ignored
# mistake: fire_module_params fire_bias_ignored
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if not (k >= 1 and c_in >= 1 and c_out >= 1 and groups >= 1):
        raise ValueError("sizes must be at least one")
    if (c_in % groups, c_out % groups) != (0, 0):
        raise ValueError("groups must divide")
    return groups * (k * k * (c_in // groups) * (c_out // groups))

def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    # squeeze -> expand
    return c_in * s1x1 + s1x1 * e1x1 + 9 * s1x1 * e3x3
