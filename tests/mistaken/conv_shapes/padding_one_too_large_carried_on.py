# mistake: equivalent_convolution none
def equivalent_convolution(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)) or n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1:
        raise ValueError
    if (n - 1) * s + k - 2 * p < 1:
        raise ValueError
    size, pad = s * (n - 1) + 1, k - p
    return {"dilated_size": size, "zeros_between": s - 1, "padding": pad, "stride": 1, "output_size": size + 2 * pad - k + 1}
