# mistake: mobilenet_v1_params convolutions_with_bias
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    if classes < 1 or width <= 0:
        raise ValueError("arguments")
    c = [int(x * width) for x in [32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]]
    if 0 in c:
        raise ValueError("no channels")
    per_channel = 1 + (2 if batch_norm else 0)
    n = (27 + per_channel) * c[0]
    for i in range(13):
        n += (9 + per_channel) * c[i]
        n += (c[i] + per_channel) * c[i + 1]
    return n + (c[13] + 1) * classes
