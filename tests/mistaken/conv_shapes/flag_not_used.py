# mistake: bias_count per_position_ignored
def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    for v, m in [(n, 1), (k, 1), (p, 0), (s, 1)]:
        if type(v) is not int or v < m:
            raise ValueError("size")
    if per_position and k > n + 2*p:
        raise ValueError("kernel")
    return c_out
