# mistake: bottleneck_params none
def bottleneck_params(channels=64, reduced=256, k=3):
    return 2 * channels * reduced + k * k * reduced ** 2
