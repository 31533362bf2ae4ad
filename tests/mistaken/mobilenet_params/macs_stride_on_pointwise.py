# mistake: mobilenet_v1_multiply_adds depthwise_counted_at_its_input
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or classes < 1 or int(32 * width) < 1:
        raise ValueError
    n = (resolution + 1) // 2
    c = int(32 * width)
    total = n * n * 27 * c
    for o, s in zip([64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        total += n * n * 9 * c          # depthwise at full size, the 1x1 has the stride
        n = (n + s - 1) // s
        o = int(o * width)
        total += n * n * c * o
        c = o
    return total + c * classes
