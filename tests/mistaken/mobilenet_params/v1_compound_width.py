# mistake: mobilenet_v1_params none
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1 or width <= 0 or int(32 * width) < 1:
        raise ValueError
    bn = 2 if batch_norm else 0
    inp = int(32 * width)
    n = (27 + bn) * inp
    for f in [2, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]:
        out = inp * f
        n += (9 + bn) * inp + (inp + bn) * out
        inp = out
    return n + (inp + 1) * classes
