# mistake: conv_output_size none
def conv_output_size(n, k, p=0, s=1):
    # 2 mistakes
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or k > n + 2 * p:
        raise ValueError
    return (n + p - k) // s
