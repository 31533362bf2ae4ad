# mistake: bias_count none
def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    for v, m in [(n, 1), (k, 1), (p, 0), (s, 1)]:
        if type(v) is not int or v < m:
            raise ValueError("size")
    if per_position:
        if k > n + 2*p:
            raise ValueError("kernel")
        return k * k * c_out
    return c_out
