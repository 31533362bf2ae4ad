# mistake: bias_count unused_sizes_not_checked
def conv_output_size(n, k, p=0, s=1):
    for name, v, m in [("n", n, 1), ("k", k, 1), ("p", p, 0), ("s", s, 1)]:
        if isinstance(v, bool) or not isinstance(v, int) or v < m:
            raise ValueError(name)
    if k > n + 2*p:
        raise ValueError("kernel too large")
    return (n + 2*p - k)//s + 1

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    return conv_output_size(n, k, p, s)**2 * c_out if per_position else c_out
