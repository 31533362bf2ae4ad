# mistake: conv_output_size none
def conv_output_size(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or k > n + 2 * p:
        raise ValueError
    q, r = divmod(n + 2 * p - k, s)
    return q + 1 + (1 if r > s // 2 else 0)
