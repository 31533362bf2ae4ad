"""The style of the papers' code: configuration lists, make_divisible, accumulation in a dict."""


def _make_divisible(v: float, divisor: int, min_value: int | None = None) -> int:
    if min_value is None:
        min_value = divisor
    new_v = max(min_value, int(v + divisor / 2) // divisor * divisor)
    if new_v < 0.9 * v:
        new_v += divisor
    return new_v


class Counter:
    def __init__(self, side=1):
        self.params = {"weights": 0, "bn": 0, "fc": 0}
        self.side, self.madds = side, 0

    def conv_bn(self, inp, oup, kernel, stride=1, groups=1):
        self.side = (self.side - 1) // stride + 1
        weights = conv_params(kernel, inp, oup, groups)
        self.params["weights"] += weights
        self.params["bn"] += 2 * oup
        self.madds += weights * self.side**2

    def linear(self, inp, oup):
        self.params["fc"] += (inp + 1) * oup
        self.madds += inp * oup


def conv_params(k, c_in, c_out, groups=1, bias=False):
    if min([k, c_in, c_out, groups]) <= 0:
        raise ValueError("non-positive")
    if c_in % groups:
        raise ValueError("in_channels must be divisible by groups")
    if c_out % groups:
        raise ValueError("out_channels must be divisible by groups")
    weight_shape = (c_out, c_in // groups, k, k)
    numel = 1
    for side in weight_shape:
        numel *= side
    return numel + (c_out if bias else 0)


def bottleneck_params(channels=256, reduced=64, k=3):
    counter = Counter()
    counter.conv_bn(channels, reduced, 1)
    counter.conv_bn(reduced, reduced, k)
    counter.conv_bn(reduced, channels, 1)
    return counter.params["weights"]


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    return (
        conv_params(1, c_in, s1x1, 1, bias) + conv_params(1, s1x1, e1x1, 1, bias) + conv_params(3, s1x1, e3x3, 1, bias)
    )


def depthwise_separable_params(k, c_in, c_out):
    counter = Counter()
    counter.conv_bn(c_in, c_in, k, groups=c_in)
    counter.conv_bn(c_in, c_out, 1)
    return counter.params["weights"]


def reduction_ratio(k, c_out):
    return sum([c_out**-1, k**-2])


def _v1(width, classes, resolution=224):
    if width <= 0 or classes <= 0 or resolution <= 0:
        raise ValueError("non-positive")
    cfg = [64, (128, 2), 128, (256, 2), 256, (512, 2), 512, 512, 512, 512, 512, (1024, 2), 1024]
    counter, inp = Counter(resolution), int(32 * width)
    counter.conv_bn(3, inp, 3, 2)
    for entry in cfg:
        oup, stride = entry if isinstance(entry, tuple) else (entry, 1)
        oup = int(oup * width)
        counter.conv_bn(inp, inp, 3, stride, groups=inp)
        counter.conv_bn(inp, oup, 1)
        inp = oup
    counter.linear(inp, classes)
    return counter


def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    params = dict(_v1(width, classes).params)
    if not batch_norm:
        del params["bn"]
    return sum(params.values())


def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    return _v1(width, classes, resolution).madds


def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes <= 0:
        raise ValueError("non-positive")
    input_channel = _make_divisible(32 * width, 8)
    last_channel = _make_divisible(1280 * max(1.0, width), 8)
    counter = Counter()
    counter.conv_bn(3, input_channel, 3, 2)
    for t, c, n in [[1, 16, 1], [6, 24, 2], [6, 32, 3], [6, 64, 4], [6, 96, 3], [6, 160, 3], [6, 320, 1]]:
        output_channel = _make_divisible(c * width, 8)
        for _ in range(n):
            hidden_dim = round(input_channel * t)
            if t != 1:
                counter.conv_bn(input_channel, hidden_dim, 1)
            counter.conv_bn(hidden_dim, hidden_dim, 3, groups=hidden_dim)
            counter.conv_bn(hidden_dim, output_channel, 1)
            input_channel = output_channel
    counter.conv_bn(input_channel, last_channel, 1)
    counter.linear(last_channel, classes)
    return sum(counter.params.values())
