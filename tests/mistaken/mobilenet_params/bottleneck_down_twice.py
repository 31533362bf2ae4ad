# mistake: bottleneck_params none
def bottleneck_params(channels=256, reduced=64, k=3):
    return channels * reduced + k * k * reduced * channels + reduced * channels
