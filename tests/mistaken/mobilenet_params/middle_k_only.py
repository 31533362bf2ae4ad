# mistake: bottleneck_params middle_with_one_row
# mistake: depthwise_separable_params pointwise_forgotten
def conv(k, a, b):
    return k * a * b

def bottleneck_params(channels=256, reduced=64, k=3):
    return conv(1, channels, reduced) + conv(k, reduced, reduced) + conv(1, reduced, channels)

def depthwise_separable_params(k, c_in, c_out):
    return k * k * c_in
