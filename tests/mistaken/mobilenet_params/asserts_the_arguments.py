# mistake: conv_params conv_refused_by_another_exception
# mistake: mobilenet_v1_params v1_refused_by_another_exception
# mistake: mobilenet_v2_params v2_refused_by_another_exception
# mistake: mobilenet_v1_multiply_adds multiply_adds_refused_by_another_exception
def conv_params(k, c_in, c_out, groups=1, bias=False):
    assert k > 0 and c_in > 0 and c_out > 0 and groups > 0, "positive numbers only"
    assert c_in % groups == 0 and c_out % groups == 0, "groups must divide"
    return k * k * c_in // groups * c_out + bias * c_out


TABLE = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + 5 * [(512, 1)] + [(1024, 2), (1024, 1)]


def v1_layers(width):
    """(weights, channels, stride) of every convolution"""
    assert width > 0, "no width"
    c = int(32 * width)
    assert c > 0, "no channels"
    yield 27 * c, c, 2
    for wide, stride in TABLE:
        yield 9 * c, c, stride
        new = int(wide * width)
        yield c * new, new, 1
        c = new


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    assert classes > 0, "no classes"
    count = 0
    for weights, channels, stride in v1_layers(width):
        count += weights
        if batch_norm:
            count += 2 * channels
    return count + (channels + 1) * classes


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    assert resolution > 0 and classes > 0
    side, count = resolution, 0
    for weights, channels, stride in v1_layers(width):
        side = (side + stride - 1) // stride
        count += weights * side * side
    return count + channels * classes


def make8(x):
    m = int(x / 8 + 0.5) * 8
    m = max(m, 8)
    return m if m >= 0.9 * x else m + 8


def mobilenet_v2_params(width=1.0, classes=1000):
    assert width > 0 and classes > 0, "must be positive"
    c = make8(32 * width)
    count = 29 * c
    for t, wide, n in ((1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)):
        for _ in range(n):
            h, new = t * c, make8(wide * width)
            count += (0 if t == 1 else c * h + 2 * h) + 11 * h + h * new + 2 * new
            c = new
    last = make8(1280 * max(width, 1))
    return count + c * last + 2 * last + last * classes + classes
