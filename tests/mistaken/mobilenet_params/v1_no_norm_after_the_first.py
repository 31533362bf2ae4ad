# mistake: mobilenet_v1_params none
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1 or width <= 0 or int(32 * width) < 1:
        raise ValueError
    bn = 2 if batch_norm else 0
    inp = int(32 * width)
    n = 27 * inp
    for out in [int(width * c) for c in [64, 128, 128, 256, 256] + 6 * [512] + 2 * [1024]]:
        n += (9 + bn) * inp + (inp + bn) * out
        inp = out
    return n + (inp + 1) * classes
