# mistake: equivalent_convolution stride_kept_throughout
def equivalent_convolution(n, k, p=0, s=1):
    if not all(type(v) is int for v in [n, k, p, s]) or min(n, k, s) < 1 or p < 0:
        raise ValueError("sizes")
    dilated, pad = 1 + s * (n - 1), k - 1 - p
    if pad < 0 or dilated + 2 * pad < k:
        raise ValueError("nothing left")
    print("dilated", dilated)
    return {"dilated_size": dilated, "zeros_between": s - 1, "padding": pad, "stride": s,
            "output_size": (dilated + 2 * pad - k) // s + 1}
