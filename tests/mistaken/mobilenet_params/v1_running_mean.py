# mistake: mobilenet_v1_params running_statistics_counted
BLOCKS = [(64, 1), (128, 2), (128, 1), (256, 2), (256, 1), (512, 2)] + [(512, 1)] * 5 + [(1024, 2), (1024, 1)]

def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if width <= 0 or classes < 1:
        raise ValueError
    bn = 4 if batch_norm else 0       # gamma, beta, mean, var
    c = int(32 * width)
    if c == 0:
        raise ValueError
    n = 27 * c + bn * c
    for out, _ in BLOCKS:
        out = int(out * width)
        n += 9 * c + bn * c
        n += c * out + bn * out
        c = out
    return n + c * classes + classes
