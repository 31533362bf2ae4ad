# mistake: equivalent_convolution dilated_size_one_too_small
def equivalent_convolution(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError
    return {"dilated_size": s * (n - 1), "zeros_between": s - 1, "padding": k - 1 - p, "stride": 1,
            "output_size": s * (n - 1) + k - 2 * p}
