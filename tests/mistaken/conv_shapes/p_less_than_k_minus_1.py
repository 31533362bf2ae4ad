# mistake: transposed_output_size padding_k_minus_1_refused
def transposed_output_size(n, k, p=0, s=1):
    for v in (n, k, p, s):
        if type(v) is not int:
            raise ValueError(v)
    if n < 1 or k < 1 or s < 1 or p < 0:
        raise ValueError("range")
    if p >= k - 1:
        raise ValueError("padding too large")
    size = s * (n - 1) + 1 - 2 * p + (k - 1)
    if size < 1:
        raise ValueError("empty")
    return size
