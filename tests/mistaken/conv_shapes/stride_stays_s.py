# mistake: equivalent_convolution stride_kept
def equivalent_convolution(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)) or n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("サイズが不正")
    if p > k - 1:
        raise ValueError("padding が大きすぎる")
    out = s * (n - 1) + 1 - 2 * p + (k - 1)
    if out < 1:
        raise ValueError("出力なし")
    return {"dilated_size": s * (n - 1) + 1, "zeros_between": s - 1, "padding": k - 1 - p, "stride": s, "output_size": out}
