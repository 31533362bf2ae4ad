# counts, checked against the keras model summary

V1 = [64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]
HALVED = [128, 256, 512, 1024]  # the first time each of them comes


def conv_params(k, c_in, c_out, groups=1, bias=False):
    for value in (k, c_in, c_out, groups):
        if value < 1:
            raise ValueError("not positive")
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError("groups")
    n = k * k * c_in * c_out // groups
    if bias:
        n += c_out
    return n


def bottleneck_params(channels=256, reduced=64, k=3):
    a = conv_params(1, channels, reduced)
    b = conv_params(k, reduced, reduced)
    c = conv_params(1, reduced, channels)
    return a + b + c


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    a = conv_params(1, c_in, s1x1, 1, bias)
    b = conv_params(1, s1x1, e1x1, 1, bias)
    c = conv_params(3, s1x1, e3x3, 1, bias)
    return a + b + c


def depthwise_separable_params(k, c_in, c_out):
    return conv_params(k, c_in, c_in, c_in) + conv_params(1, c_in, c_out)


def reduction_ratio(k, c_out):
    return 1 / c_out + 1 / (k * k)


def channels(width):
    if width <= 0 or int(32 * width) < 1:
        raise ValueError("width")
    return int(32 * width), [int(c * width) for c in V1]


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1:
        raise ValueError("classes")
    first, rest = channels(width)
    bn = 2 if batch_norm else 0
    n = conv_params(3, 3, first) + bn * first
    c = first
    for d in rest:
        n += 9 * c + bn * c
        n += c * d + bn * d
        c = d
    return n + c * classes + classes


def make_divisible(v):
    new = max(8, int(v + 4) // 8 * 8)
    if new < 0.9 * v:
        new += 8
    return new


def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes < 1:
        raise ValueError("width or classes")
    c = make_divisible(32 * width)
    n = 27 * c + 2 * c
    for t, d, repeats in [
        (1, 16, 1),
        (6, 24, 2),
        (6, 32, 3),
        (6, 64, 4),
        (6, 96, 3),
        (6, 160, 3),
        (6, 320, 1),
    ]:
        d = make_divisible(d * width)
        for i in range(repeats):
            e = t * c
            if t != 1:
                n += c * e + 2 * e
            n += 9 * e + 2 * e
            n += e * d + 2 * d
            c = d
    last = make_divisible(1280 * max(1.0, width))
    n += c * last + 2 * last
    return n + last * classes + classes


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or classes < 1:
        raise ValueError("resolution or classes")
    first, rest = channels(width)
    size = (resolution + 1) // 2
    n = 27 * first * size**2
    c = first
    seen = set()
    for full, d in zip(V1, rest):
        if full in HALVED and full not in seen:
            seen.add(full)
            size = (size + 1) // 2
        n += 9 * c * size**2 + c * d * size**2
        c = d
    return n + c * classes
