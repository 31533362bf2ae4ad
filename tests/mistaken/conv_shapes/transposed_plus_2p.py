# mistake: transposed_output_size transposed_padding_added
# mistake: transposed_output_size transposed_types_not_checked
def transposed_output_size(n, k, p=0, s=1):
    # padding makes things bigger
    if n < 1 or k < 1 or s < 1 or p < 0:
        raise ValueError("sizes out of range")
    if p > k - 1:
        raise ValueError("p > k - 1")
    if s*(n-1) + k - 2*p < 1:
        raise ValueError("empty")
    return s * (n - 1) + 1 + 2 * p + (k - 1)
