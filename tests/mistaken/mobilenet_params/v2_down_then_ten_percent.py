# mistake: mobilenet_v2_params rounded_down_unless_too_much_is_lost
ROWS = ((1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1))

def eight(x):
    m = int(x)
    while m % 8:
        m -= 1
    if m < 8:
        m = 8
    if m < 0.9 * x:
        m += 8
    return m

def cbn(k, a, b, depthwise=False):
    return k * k * (1 if depthwise else a) * b + b + b

def mobilenet_v2_params(width=1.0, classes=1000):
    if not width > 0:
        raise ValueError("width")
    if not classes >= 1:
        raise ValueError("classes")
    now = eight(32 * width)
    s = cbn(3, 3, now)
    for t, c, n in ROWS:
        for _ in range(n):
            inside = now * t
            if t > 1:
                s += cbn(1, now, inside)
            s += cbn(3, inside, inside, depthwise=True)
            s += cbn(1, inside, eight(c * width))
            now = eight(c * width)
    top = eight(1280 * width) if width > 1 else 1280
    return s + cbn(1, now, top) + top * classes + classes
