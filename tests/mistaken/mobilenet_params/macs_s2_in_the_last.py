# mistake: mobilenet_v1_multiply_adds misprinted_stride
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or classes < 1:
        raise ValueError("argument")
    strides = [2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 2]        # 図28の通り
    channels = [int(c * width) for c in [32, 64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2]
    if min(channels) < 1:
        raise ValueError("channels")
    n, total = resolution, 0
    for i, (s, c) in enumerate(zip(strides, channels)):
        n = -(-n // s)
        if i == 0:
            total += n * n * 27 * c
        else:
            total += n * n * channels[i - 1] * (9 + c)
    return total + channels[-1] * classes
