# mistake: mobilenet_v1_params v1_classes_not_checked
# mistake: mobilenet_v2_params v2_nothing_checked
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    inp = int(32 * width)
    if inp < 1:
        raise ValueError("no channels")
    bn = 2 if batch_norm else 0
    n = (27 + bn) * inp
    for c in [64, 128, 128, 256, 256] + 6 * [512] + 2 * [1024]:
        out = int(width * c)
        n += (9 + bn) * inp + (inp + bn) * out
        inp = out
    return n + (inp + 1) * classes

def mobilenet_v2_params(width=1.0, classes=1000):
    def r(v):
        m = max(8, int(v + 4) // 8 * 8)
        return m if m >= 0.9 * v else m + 8
    cin = r(32 * width)
    n = 29 * cin
    for t, c, k in ((1, 16, 1), (6, 24, 2), (6, 32, 3), (6, 64, 4), (6, 96, 3), (6, 160, 3), (6, 320, 1)):
        for i in range(k):
            hid = cin * t
            if t > 1:
                n += cin * hid + 2 * hid
            n += 11 * hid
            cout = r(c * width)
            n += hid * cout + 2 * cout
            cin = cout
    last = r(1280 * max(1.0, width))
    n += cin * last + 2 * last
    return n + last * classes + classes
