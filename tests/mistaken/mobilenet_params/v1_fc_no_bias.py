# mistake: mobilenet_v1_params classifier_without_bias
# mistake: mobilenet_v1_params v1_empty_layers_not_checked
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if width <= 0:
        raise ValueError("width must be positive")
    if classes <= 0:
        raise ValueError("classes must be positive")
    def ch(c):
        return int(c * width)
    bn = 2 if batch_norm else 0
    previous, params = ch(32), (27 + bn) * ch(32)
    for c in [64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]:
        params += (9 + bn) * previous + (previous + bn) * ch(c)
        previous = ch(c)
    return params + previous * classes
