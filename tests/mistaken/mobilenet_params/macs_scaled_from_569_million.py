# mistake: mobilenet_v1_multiply_adds none
def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if resolution < 1 or width <= 0 or classes < 1 or int(32 * width) < 1:
        raise ValueError
    return int(569_000_000 * (resolution / 224) ** 2 * width ** 2)
