# mistake: fire_module_params expansions_before_the_squeeze
def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    params = c_in * s1x1
    params += c_in * e1x1
    params += 3 * 3 * c_in * e3x3
    if bias:
        params += s1x1 + e1x1 + e3x3
    print("fire", params)
    return params
