# mistake: bottleneck_params every_kernel_k
# mistake: fire_module_params squeeze_forgotten
def bottleneck_params(channels=256, reduced=64, k=3):
    n = 0
    for a, b in [(channels, reduced), (reduced, reduced), (reduced, channels)]:
        n += k * k * a * b
    return n

def fire_module_params(c_in, s1x1, e1x1, e3x3, bias=False):
    e1 = s1x1 * e1x1
    e3 = s1x1 * e3x3 * 9
    if bias:
        e1 += e1x1
        e3 += e3x3
    return e1 + e3
