# mistake: mobilenet_v1_params norm_always_counted
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1:
        raise ValueError
    if width <= 0:
        raise ValueError
    a = int(32 * width)
    if a < 1:
        raise ValueError
    n = 29 * a
    for c in 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024:
        b = int(c * width)
        n += 11 * a + a * b + 2 * b
        a = b
    return n + a * classes + classes
