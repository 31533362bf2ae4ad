# mistake: equivalent_convolution one_zero_too_many
def equivalent_convolution(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError("ints only")
    if n < 1 or k < 1 or s < 1 or p < 0 or p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("range")
    zeros = s
    dilated = n + zeros * (n - 1)
    pad = k - 1 - p
    return {
        "dilated_size": dilated,
        "zeros_between": zeros,
        "padding": pad,
        "stride": 1,
        "output_size": dilated + 2 * pad - (k - 1),
    }
