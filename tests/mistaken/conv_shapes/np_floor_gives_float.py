# mistake: conv_output_size rounded_to_a_float
# mistake: same_output_size same_as_a_float
import numpy as np

def valid(value, least):
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, np.integer)):
        raise ValueError(f"{value} is not an int")
    if value < least:
        raise ValueError(f"{value} < {least}")

def conv_output_size(n, k, p=0, s=1):
    valid(n, 1); valid(k, 1); valid(p, 0); valid(s, 1)
    if k > n + 2*p:
        raise ValueError("k > n + 2p")
    return np.floor((n + 2*p - k) / s) + 1

def same_output_size(n, s=1):
    valid(n, 1)
    valid(s, 1)
    return np.ceil(n / s)
