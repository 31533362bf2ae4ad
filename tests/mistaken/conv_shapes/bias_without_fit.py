# mistake: bias_count bias_fit_not_checked
# mistake: equivalent_convolution dilated_bools_accepted
def test(n, k, p, s, kind):
    for v, m in [(n, 1), (k, 1), (p, 0), (s, 1)]:
        if type(v) not in kind or v < m:
            raise ValueError("size")

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    test(n, k, p, s, [int])
    side = 1 + (n + 2*p - k)//s
    return side*side*c_out if per_position else c_out

def equivalent_convolution(n, k, p=0, s=1):
    test(n, k, p, s, [int, bool])
    zeros = s - 1
    dilated = n + zeros*(n - 1)
    pad = k - p - 1
    out = dilated + 2*pad - k + 1
    if pad < 0 or out < 1:
        raise ValueError("padding")
    return {"dilated_size": dilated, "zeros_between": zeros, "padding": pad, "stride": 1, "output_size": out}
