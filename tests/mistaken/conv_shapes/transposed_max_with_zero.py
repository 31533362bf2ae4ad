# mistake: transposed_output_size transposed_nothing_refused
def transposed_output_size(n, k, p=0, s=1):
    for v in (n, k, p, s):
        if type(v) is not int or v < 0:
            raise ValueError(v)
    if n == 0 or k == 0 or s == 0:
        raise ValueError("0")
    # negative padding of the equivalent convolution is clipped
    return max(1, s * (n - 1) + 1 + 2 * max(0, k - 1 - p) - (k - 1))
