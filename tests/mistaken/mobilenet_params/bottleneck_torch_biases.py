# mistake: bottleneck_params biases_in_the_bottleneck
# mistake: depthwise_separable_params biases_in_the_separable
def layer(k, i, o):
    "nn.Conv2d(i, o, k) with its default bias"
    return (k * k * i + 1) * o

def bottleneck_params(channels=256, reduced=64, k=3):
    return layer(1, channels, reduced) + layer(k, reduced, reduced) + layer(1, reduced, channels)

def depthwise_separable_params(k, c_in, c_out):
    depthwise = (k * k + 1) * c_in
    return depthwise + layer(1, c_in, c_out)
