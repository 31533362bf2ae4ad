# mistake: transposed_output_size transposed_whole_kernel
# mistake: transposed_output_size transposed_padding_not_checked
def transposed_output_size(n, k, p=0, s=1):
    for v in (n, k, s):
        if type(v) is not int or v < 1:
            raise ValueError(v)
    if type(p) is not int or p < 0:
        raise ValueError(p)
    if s * (n - 1) + k - 2 * p < 1:
        raise ValueError("nothing left")
    return s*(n-1) + 1 - 2*p + k
