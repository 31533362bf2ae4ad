# mistake: mobilenet_v2_params last_layer_shrinks
# mistake: mobilenet_v2_params v2_classes_not_checked
def _d(v):
    n = max(8, int(v + 4) // 8 * 8)
    if n < 0.9 * v:
        n += 8
    return n

def mobilenet_v2_params(width=1.0, classes=1000):
    if width <= 0:
        raise ValueError("width")
    rows = [(1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)]
    a = _d(32 * width)
    total = 27 * a + 2 * a
    for t, c, n in rows:
        for _ in range(n):
            h = a * t
            if t > 1:
                total += a * h + 2 * h
            total += 9 * h + 2 * h
            b = _d(c * width)
            total += h * b + 2 * b
            a = b
    last = _d(1280 * width)
    total += a * last + 2 * last
    total += last * classes + classes
    return total
