# mistake: depthwise_separable_params none
def depthwise_separable_params(k, c_in, c_out):
    return k ** 2 * c_in + c_in * c_out + c_out
