# mistake: mobilenet_v1_multiply_adds width_not_checked
# mistake: mobilenet_v1_multiply_adds first_stride_forgotten
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1:
        raise ValueError("resolution")
    if classes < 1:
        raise ValueError("classes")
    table = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + 5 * [(512, 1)] + [(1024, 2), (1024, 1)]
    side, a = resolution, int(32 * width)
    macs = side * side * 27 * a
    for c, s in table:
        side = (side + s - 1) // s
        b = int(c * width)
        macs += side * side * 9 * a + side * side * a * b
        a = b
    return macs + a * classes
