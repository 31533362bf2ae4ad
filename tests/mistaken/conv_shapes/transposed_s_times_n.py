# mistake: transposed_output_size transposed_stride_after_the_last
def transposed_output_size(n, k, p=0, s=1):
    if not all(type(v) is int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or s < 1 or p < 0 or k - 1 - p < 0:
        raise ValueError
    if s * (n - 1) + k - 2 * p <= 0:
        raise ValueError
    dilated = n * s
    return dilated + 2 * (k - 1 - p) - (k - 1)
