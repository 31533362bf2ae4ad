# mistake: fire_module_params expansions_in_a_row
# mistake: depthwise_separable_params depthwise_on_the_outputs
def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    channels = [c_in, s1x1, e1x1, e3x3]
    kernels = [1, 1, 3]
    total = 0
    for i, k in enumerate(kernels):
        total += k * k * channels[i] * channels[i + 1] + (channels[i + 1] if bias else 0)
    return total

def depthwise_separable_params(k, c_in, c_out):
    # 1x1 first, then depthwise
    return c_in * c_out + k * k * c_out
