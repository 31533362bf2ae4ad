# mistake: conv_output_size padding_on_one_side
def conv_output_size(n, k, p=0, s=1):
    for v, m in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(v) is not int or v < m:
            raise ValueError(v)
    width = n + p
    if k > width:
        raise ValueError("kernel larger than the padded input")
    return (width - k) // s + 1
