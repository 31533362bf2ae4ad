# mistake: mobilenet_v1_params rounded_as_in_v2
# mistake: mobilenet_v1_params v1_classes_not_checked
def make_divisible(v, divisor=8):
    new_v = max(divisor, int(v + divisor / 2) // divisor * divisor)
    if new_v < 0.9 * v:
        new_v += divisor
    return new_v

def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if width <= 0 or int(32 * width) < 1:
        raise ValueError
    bn = 2 if batch_norm else 0
    inp = make_divisible(32 * width)
    n = (27 + bn) * inp
    for c in [64, 128, 128, 256, 256] + 6 * [512] + 2 * [1024]:
        out = make_divisible(width * c)
        n += (9 + bn) * inp + (inp + bn) * out
        inp = out
    return n + (inp + 1) * classes
