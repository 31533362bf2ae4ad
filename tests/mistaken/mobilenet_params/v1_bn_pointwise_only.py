# mistake: mobilenet_v1_params no_norm_after_depthwise
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    first = int(32 * width)
    if width <= 0 or classes < 1 or first < 1:
        raise ValueError
    sizes = [first] + [int(c * width) for c in (64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)]
    weights = 27 * first + sum(9 * a + a * b for a, b in zip(sizes[:-1], sizes[1:]))
    norm = 2 * sum(sizes) if batch_norm else 0
    return weights + norm + (sizes[-1] + 1) * classes
