# mistake: mobilenet_v1_params channels_rounded
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1 or width <= 0 or int(32 * width) < 1:
        raise ValueError
    def c(n):
        return int(n * width + 0.5)
    bn = 2 if batch_norm else 0
    inp = c(32)
    n = (27 + bn) * inp
    for out in map(c, [64, 128, 128, 256, 256] + 6 * [512] + 2 * [1024]):
        n += (9 + bn) * inp + (inp + bn) * out
        inp = out
    return n + (inp + 1) * classes
