# mistake: bottleneck_params middle_always_3x3
# mistake: fire_module_params small_expansion_forgotten
# 図 20 の数字をそのまま使う
def bottleneck_params(channels=256, reduced=64, k=3):
    first = 1 * 1 * channels * reduced
    second = 3 * 3 * reduced * reduced
    third = 1 * 1 * reduced * channels
    return first + second + third


def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    layers = [(1, c_in, s1x1), (3, s1x1, e3x3)]
    total = 0
    for k, a, b in layers:
        total += k ** 2 * a * b
        total += b if bias else 0
    return total
