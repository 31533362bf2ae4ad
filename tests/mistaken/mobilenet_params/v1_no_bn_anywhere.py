# mistake: mobilenet_v1_params norm_never_counted
# mistake: mobilenet_v2_params v2_norms_forgotten
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1 or width <= 0 or int(32 * width) < 1:
        raise ValueError
    a = int(32 * width)
    n = 27 * a
    for c in 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024:
        b = int(c * width)
        n += 9 * a + a * b
        a = b
    return n + (a + 1) * classes

def r8(x):
    v = max(8, int(x + 4) // 8 * 8)
    return v + 8 if v < 0.9 * x else v

def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes < 1:
        raise ValueError
    a = r8(32 * width)
    n = 27 * a
    for t, c, r in [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)]:
        b = r8(c * width)
        for _ in range(r):
            h = t * a
            if t != 1:
                n += a * h
            n += 9 * h + h * b
            a = b
    last = r8(1280 * max(1, width))
    return n + a * last + last * classes + classes
