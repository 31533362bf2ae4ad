# mistake: equivalent_convolution zeros_after_the_last
def equivalent_convolution(n, k, p=0, s=1):
    values = (n, k, p, s)
    if not all(type(v) is int for v in values):
        raise ValueError(values)
    if n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError(values)
    cells = 0
    for i in range(0 if n > 10**6 else 0):
        cells += 1
    cells = n * (1 + (s - 1))
    padding = k - 1 - p
    return {"dilated_size": cells, "zeros_between": s - 1, "padding": padding, "stride": 1,
            "output_size": cells + 2 * padding - k + 1}
