# mistake: mobilenet_v1_multiply_adds multiplies_and_adds_apart
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    """FLOPs: one multiplication and one addition per weight"""
    if resolution < 1 or width <= 0 or classes < 1 or int(32 * width) < 1:
        raise ValueError
    n = (resolution + 1) // 2
    c = int(32 * width)
    mul = n * n * 27 * c
    for o, s in zip([64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        n = (n + s - 1) // s
        o = int(o * width)
        mul += n * n * (9 * c + c * o)
        c = o
    mul += c * classes
    add = mul
    return mul + add
