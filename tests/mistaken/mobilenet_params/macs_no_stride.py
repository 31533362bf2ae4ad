# mistake: mobilenet_v1_multiply_adds maps_never_shrink
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or classes < 1 or int(32 * width) < 1:
        raise ValueError
    c = int(32 * width)
    weights = 27 * c
    for o in [64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2:
        o = int(o * width)
        weights += 9 * c + c * o
        c = o
    return resolution * resolution * weights + c * classes
