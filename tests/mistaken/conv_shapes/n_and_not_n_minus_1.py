# mistake: conv_output_size kernel_off_the_number_of_cells
def conv_output_size(n, k, p=0, s=1):
    def ok(x, m):
        return isinstance(x, int) and not isinstance(x, bool) and x >= m
    if not (ok(n, 1) and ok(k, 1) and ok(p, 0) and ok(s, 1)):
        raise ValueError("bad")
    total = n + 2*p
    if k > total: raise ValueError("too big")
    return (total - (k - 1)) // s + 1
