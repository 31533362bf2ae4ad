"""林あかり 4.1"""


def conv_params(k, c_in, c_out, groups=1, bias=False):
    if min(k, c_in, c_out, groups) < 1:
        raise ValueError("1以上")
    if c_in % groups > 0 or c_out % groups > 0:
        raise ValueError("groups で割り切れない")
    weights = k * k * (c_in // groups) * c_out
    return weights + c_out if bias else weights


def bottleneck_params(channels=256, reduced=64, k=3):
    return (
        conv_params(1, channels, reduced)
        + conv_params(k, reduced, reduced)
        + conv_params(1, reduced, channels)
    )


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    return (
        conv_params(1, c_in, s1x1, bias=bias)
        + conv_params(1, s1x1, e1x1, bias=bias)
        + conv_params(3, s1x1, e3x3, bias=bias)
    )


def depthwise_separable_params(k, c_in, c_out):
    return conv_params(k, c_in, c_in, groups=c_in) + conv_params(1, c_in, c_out)


def reduction_ratio(k, c_out):
    return 1 / c_out + 1 / k**2


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if width <= 0 or classes < 1:
        raise ValueError("width, classes")
    c = int(32 * width)
    if c < 1:
        raise ValueError("チャンネルが残らない")
    total = conv_params(3, 3, c)
    for full in [64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]:
        d = int(full * width)
        total += depthwise_separable_params(3, c, d)
        c = d
    return total + conv_params(1, c, classes, bias=True)


def _round8(v):
    r = max(8, int(v + 4) // 8 * 8)
    if r < 0.9 * v:
        r += 8
    return r


def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes < 1:
        raise ValueError("width, classes")
    c = _round8(32 * width)
    total = conv_params(3, 3, c) + 2 * c
    for t, full, n in [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)]:
        d = _round8(full * width)
        for _ in range(n):
            h = t * c
            if t > 1:
                total += conv_params(1, c, h) + 2 * h
            total += conv_params(3, h, h, groups=h) + 2 * h
            total += conv_params(1, h, d) + 2 * d
            c = d
    last = _round8(1280 * max(1, width))
    return total + conv_params(1, c, last) + 2 * last + conv_params(1, last, classes, bias=True)


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or classes < 1 or int(32 * width) < 1:
        raise ValueError("resolution, width, classes")
    side = (resolution + 1) // 2
    c = int(32 * width)
    total = conv_params(3, 3, c) * side**2
    strides = [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]
    for full, s in zip([64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2, strides):
        d = int(full * width)
        if s == 2:
            side = (side + 1) // 2
        total += depthwise_separable_params(3, c, d) * side**2
        c = d
    return total + c * classes
