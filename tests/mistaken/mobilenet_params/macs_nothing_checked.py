# mistake: mobilenet_v1_multiply_adds no_argument_checked
# mistake: mobilenet_v1_params v1_width_not_checked
from math import ceil

STRIDES = (1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1)
CHANNELS = (64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)

def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    side = ceil(resolution / 2)
    a = int(32 * width)
    result = 27 * a * side ** 2
    for s, c in zip(STRIDES, CHANNELS):
        side = ceil(side / s)
        b = int(c * width)
        result += side ** 2 * a * (9 + b)
        a = b
    return result + a * classes

def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes <= 0:
        raise ValueError("classes")
    a = int(32 * width)
    result = 27 * a + 2 * a * batch_norm
    for c in CHANNELS:
        b = int(c * width)
        result += 9 * a + a * b
        if batch_norm:
            result += 2 * a + 2 * b
        a = b
    return result + a * classes + classes
