# mistake: bias_count none
def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if isinstance(v, bool) or not isinstance(v, int) or v < m:
            raise ValueError(v)
    if not per_position:
        return c_out
    if k > n + 2 * p:
        raise ValueError("fit")
    return (((n + 2 * p - k) // s + 1) * c_out) ** 2
