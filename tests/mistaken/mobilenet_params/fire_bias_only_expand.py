# mistake: fire_module_params squeeze_without_bias
# mistake: depthwise_separable_params depthwise_times_pointwise
def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    b = 1 if bias else 0
    return c_in * s1x1 + (s1x1 + b) * e1x1 + (9 * s1x1 + b) * e3x3

def depthwise_separable_params(k, c_in, c_out):
    depthwise = k * k * c_in
    pointwise = c_in * c_out
    return depthwise * pointwise
