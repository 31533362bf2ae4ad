# mistake: conv_output_size division_rounded_up
# mistake: conv_output_size bools_accepted
import math

def check(n, k, p, s):
    for v in (n, k, p, s):
        if not isinstance(v, int):
            raise ValueError("int please")
    if n < 1 or k < 1 or s < 1 or p < 0:
        raise ValueError("範囲外")

def conv_output_size(n, k, p=0, s=1):
    check(n, k, p, s)
    if k > n + 2*p:
        raise ValueError
    return math.ceil((n + 2*p - k) / s) + 1
