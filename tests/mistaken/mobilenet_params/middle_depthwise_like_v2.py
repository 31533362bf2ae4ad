# mistake: bottleneck_params middle_depthwise
# mistake: depthwise_separable_params ordinary_convolution
def bottleneck_params(channels=256, reduced=64, k=3):
    return channels * reduced + k * k * reduced + reduced * channels

def depthwise_separable_params(k, c_in, c_out):
    return k ** 2 * c_in * c_out
