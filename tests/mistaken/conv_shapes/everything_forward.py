# mistake: equivalent_convolution none
def equivalent_convolution(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError
    # two mistakes: padding p and stride s at once
    return {"dilated_size": s * (n - 1) + 1, "zeros_between": s - 1, "padding": p, "stride": s,
            "output_size": s * (n - 1) + k - 2 * p}
