# mistake: equivalent_convolution padding_kept_throughout
def equivalent_convolution(n, k, p=0, s=1):
    for value in (n, k, p, s):
        if type(value) is not int:
            raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1:
        raise ValueError
    if s * (n - 1) + k - 2 * p < 1:
        raise ValueError
    big = n + (n - 1) * (s - 1)
    start, positions = -p, max(0, big + 2 * p - k + 1)
    return {"dilated_size": big, "zeros_between": s - 1, "padding": -start, "stride": 1, "output_size": positions}
