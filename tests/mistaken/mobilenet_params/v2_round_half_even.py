# mistake: mobilenet_v2_params half_way_to_the_even_multiple
def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0 or classes < 1:
        raise ValueError
    def d(v):
        n = max(8, round(v / 8) * 8)
        return n + 8 if n < 0.9 * v else n
    def conv(k, i, o, g=1):
        return k * k * (i // g) * o + 2 * o
    a = d(32 * width)
    p = conv(3, 3, a)
    for t, c, n in [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)]:
        b = d(c * width)
        for i in range(n):
            if t > 1:
                p += conv(1, a, t * a)
            p += conv(3, t * a, t * a, t * a) + conv(1, t * a, b)
            a = b
    last = d(1280 * max(1, width))
    p += conv(1, a, last)
    return p + (last + 1) * classes
