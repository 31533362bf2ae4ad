# mistake: bias_count biases_as_printed
# mistake: bias_count unused_sizes_not_checked
def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    if not per_position:
        return c_out
    for v, m in [(n, 1), (k, 1), (p, 0), (s, 1)]:
        if type(v) is not int or v < m:
            raise ValueError("size")
    if k > n + 2*p:
        raise ValueError("kernel")
    return (((n-1) + 2*p - (k-1)) // s)**2 * c_out
