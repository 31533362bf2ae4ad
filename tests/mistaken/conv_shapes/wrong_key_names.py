# mistake: equivalent_convolution none
def equivalent_convolution(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError
    return {"size": s * (n - 1) + 1, "zeros": s - 1, "pad": k - 1 - p, "stride": 1, "out": s * (n - 1) + k - 2 * p}
