# mistake: mobilenet_v1_params running_statistics_counted
# mistake: mobilenet_v1_params v1_nothing_checked
def mobilenet_v1_params(width=1.0, classes=1000, batch_norm=True):
    channels = [int(width * n) for n in (32, 64, 128, 128, 256, 256, 512, 512, 512, 512, 512, 512, 1024, 1024)]
    params = 27 * channels[0] + (4 * channels[0] if batch_norm else 0)
    for before, after in zip(channels, channels[1:]):
        params += before * 9 + before * after
        if batch_norm:
            params += 4 * before + 4 * after
    return params + channels[-1] * classes + classes
