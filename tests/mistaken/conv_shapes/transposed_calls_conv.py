# mistake: transposed_output_size transposed_as_forward
def conv_output_size(n, k, p=0, s=1):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if isinstance(v, bool) or not isinstance(v, int) or v < m:
            raise ValueError(v)
    if k > n + 2 * p:
        raise ValueError("fit")
    return (n + 2 * p - k) // s + 1

def transposed_output_size(n, k, p=0, s=1):
    if p > k - 1 or s * (n - 1) + k - 2 * p < 1:
        raise ValueError("padding")
    return conv_output_size(n, k, p, s)
