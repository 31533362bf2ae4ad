# mistake: mobilenet_v1_multiply_adds counted_at_the_input
# mistake: mobilenet_v1_multiply_adds resolution_not_checked
import math

def mobilenet_v1_multiply_adds(resolution=224, width=1.0, classes=1000):
    if width <= 0 or classes < 1:
        raise ValueError
    c = int(32 * width)
    if c < 1:
        raise ValueError
    n = resolution
    total = n ** 2 * 3 * 3 * 3 * c
    n = math.ceil(n / 2)
    for o, s in zip([64, 128, 128, 256, 256] + [512] * 6 + [1024] * 2, [1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1]):
        total += n ** 2 * 9 * c
        n = math.ceil(n / s)
        o = int(o * width)
        total += n ** 2 * c * o
        c = o
    return total + c * classes
