# mistake: mobilenet_v1_params norm_with_one_parameter
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1 or width <= 0 or int(32 * width) == 0:
        raise ValueError("だめ")
    w = lambda c: int(c * width)
    table = [(32, 64), (64, 128), (128, 128), (128, 256), (256, 256), (256, 512), (512, 512), (512, 512), (512, 512),
             (512, 512), (512, 512), (512, 1024), (1024, 1024)]
    bn = 1 if batch_norm else 0
    n = w(32) * (27 + bn)
    for a, b in table:
        n += w(a) * (9 + bn)
        n += w(b) * (w(a) + bn)
    n += w(1024) * classes + classes
    return n
