# mistake: transposed_output_size transposed_fit_not_checked
def transposed_output_size(n, k, p=0, s=1):
    if not 0 <= p <= k - 1:
        raise ValueError("padding")
    return s * (n - 1) + k - 2 * p
