# mistake: mobilenet_v1_params channels_rounded
# mistake: mobilenet_v1_params v1_classes_not_checked
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    chans = [32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024]
    if width <= 0 or int(width * 32) < 1:
        raise ValueError("width")
    chans = [round(c * width) for c in chans]
    total = 3 * 3 * 3 * chans[0]
    for a, b in zip(chans, chans[1:]):
        total += 9 * a + a * b
        if batch_norm:
            total += 2 * a + 2 * b
    if batch_norm:
        total += 2 * chans[0]
    total += (chans[-1] + 1) * classes
    return total
