# mistake: mobilenet_v1_multiply_adds none
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or classes < 1 or int(32 * width) < 1:
        raise ValueError
    c = int(32 * width)
    total = 112 * 112 * 27 * c
    for o, n in zip([64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2, [112, 56, 56, 28, 28, 14, 14, 14, 14, 14, 14, 7, 7]):
        o = int(o * width)
        total += n * n * (9 * c + c * o)
        c = o
    return total + c * classes
