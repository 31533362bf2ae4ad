# mistake: bias_count always_per_position
def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if isinstance(v, bool) or not isinstance(v, int) or v < m:
            raise ValueError(v)
    if per_position and k > n + 2 * p:
        raise ValueError("fit")
    positions = ((n + 2 * p - k) // s + 1) ** 2
    return positions * c_out
