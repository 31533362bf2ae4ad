# mistake: mobilenet_v2_params repeats_ignored
# mistake: mobilenet_v2_params v2_width_not_checked
def mobilenet_v2_params(width=1.0, classes=1000):
    if classes < 1:
        raise ValueError("classes")
    def d(v):
        n = max(8, int(v + 4) // 8 * 8)
        return n + 8 if n < 0.9 * v else n
    def conv(k, i, o, g=1):
        return k * k * (i // g) * o + 2 * o
    a = d(32 * width)
    p = conv(3, 3, a)
    for t, c in zip([1, 6, 6, 6, 6, 6, 6], [16, 24, 32, 64, 96, 160, 320]):
        b = d(c * width)
        if t == 6:
            p += conv(1, a, t * a)
        p += conv(3, t * a, t * a, t * a) + conv(1, t * a, b)
        a = b
    last = d(1280 * max(1, width))
    p += conv(1, a, last)
    return p + (last + 1) * classes
