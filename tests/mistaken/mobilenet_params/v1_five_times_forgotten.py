# mistake: mobilenet_v1_params repeated_block_counted_once
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1 or width <= 0 or int(32 * width) < 1:
        raise ValueError
    blocks = [64, 128, 128, 256, 256, 512, 512, 1024, 1024]
    bn = 2 if batch_norm else 0
    inp = int(32 * width)
    n = (27 + bn) * inp
    for c in blocks:
        out = int(width * c)
        n += (9 + bn) * inp + (inp + bn) * out
        inp = out
    return n + (inp + 1) * classes
