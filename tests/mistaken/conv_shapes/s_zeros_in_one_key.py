# mistake: equivalent_convolution zeros_between_is_the_stride
# mistake: equivalent_convolution dilated_padding_not_checked
def equivalent_convolution(n, k, p=0, s=1):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(v) is not int or v < m:
            raise ValueError("size")
    size = s*(n-1) + 1
    out = size - 2*p + (k-1)
    if out < 1:
        raise ValueError("output")
    return {"dilated_size": size, "zeros_between": s, "padding": k-1-p, "stride": 1, "output_size": out}
