# mistake: mobilenet_v1_multiply_adds odd_sides_rounded_down
# mistake: mobilenet_v1_multiply_adds classes_not_checked
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or int(32 * width) == 0:
        raise ValueError
    size = resolution // 2
    c = int(32 * width)
    macs = size * size * 27 * c
    for out, s in [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2), (512, 1), (512, 1), (512, 1), (512, 1),
                   (512, 1), (1024, 2), (1024, 1)]:
        size = size // s
        o = int(out * width)
        macs += size * size * (9 * c + c * o)
        c = o
    return macs + c * classes
