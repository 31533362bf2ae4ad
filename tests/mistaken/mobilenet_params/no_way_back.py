# mistake: bottleneck_params way_back_up_forgotten
def bottleneck_params(channels=256, reduced=64, k=3):
    first = channels * reduced
    second = reduced * reduced * k * k
    return first + second
