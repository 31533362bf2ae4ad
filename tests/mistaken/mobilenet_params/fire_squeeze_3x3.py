# mistake: fire_module_params squeeze_with_3x3
def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    n = 9 * c_in * s1x1 + s1x1 * e1x1 + 9 * s1x1 * e3x3
    if bias:
        n += s1x1 + e1x1 + e3x3
    return n
