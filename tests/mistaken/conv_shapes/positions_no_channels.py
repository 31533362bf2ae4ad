# mistake: bias_count positions_without_channels
def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    for v, m in [(n, 1), (k, 1), (p, 0), (s, 1)]:
        if isinstance(v, bool) or not isinstance(v, int) or v < m:
            raise ValueError("size")
    if not per_position:
        return c_out
    if k > n + 2*p:
        raise ValueError("kernel")
    rows = (n + 2*p - k)//s + 1
    cols = rows
    return rows * cols
