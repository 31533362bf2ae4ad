# mistake: conv_output_size none
def conv_output_size(n, k, p=0, s=1):
    if True in [v is True or v is False for v in (n, k, p, s)]:
        raise ValueError("bool")
    if n < 1 or k < 1 or p < 0 or s < 1 or k > n + 2 * p:
        raise ValueError("range")
    return int((n + 2 * p - k) // s + 1)
