# mistake: conv_output_size none
import math
def conv_output_size(n, k, p=0, s=1):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(v) is not int or v < m:
            raise ValueError(v)
    if k > n + 2 * p:
        raise ValueError
    steps = (n + 2 * p - k) / s
    return (math.ceil(steps) if k % 2 == 0 else math.floor(steps)) + 1
