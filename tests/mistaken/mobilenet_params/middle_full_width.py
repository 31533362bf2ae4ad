# mistake: bottleneck_params middle_not_reduced
# mistake: fire_module_params three_cells_for_3x3
def bottleneck_params(channels=256, reduced=64, k=3):
    down = channels * reduced
    middle = k * k * channels * channels
    up = reduced * channels
    return sum([down, middle, up])

def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    squeeze = c_in * s1x1
    expand = s1x1 * e1x1 + 3 * s1x1 * e3x3
    biases = s1x1 + e1x1 + e3x3 if bias else 0
    return squeeze + expand + biases
