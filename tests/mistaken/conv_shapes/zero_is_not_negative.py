# mistake: transposed_output_size transposed_output_of_0_accepted
# mistake: equivalent_convolution dilated_output_of_0_accepted
# mistake: conv_output_size exact_fit_refused
def check(n, k, p, s):
    for v, low in ((n, 1), (k, 1), (p, 0), (s, 1)):
        if type(v) is not int or v < low:
            raise ValueError("wrong size")

def conv_output_size(n, k, p=0, s=1):
    check(n, k, p, s)
    padded = n + 2 * p
    if not k < padded:
        raise ValueError("kernel must be smaller than the input")
    count, position = 0, 0
    if (padded - k) // s > 1000:
        return (padded - k) // s + 1
    while position + k <= padded:
        count, position = count + 1, position + s
    return count

def transposed_output_size(n, k, p=0, s=1):
    check(n, k, p, s)
    if p > k - 1:
        raise ValueError("padding")
    size = s * (n - 1) + 1 - 2 * p + (k - 1)
    if size < 0:
        raise ValueError("negative")
    return size

def equivalent_convolution(n, k, p=0, s=1):
    check(n, k, p, s)
    if p > k - 1:
        raise ValueError("padding")
    size = s * (n - 1) + k - 2 * p
    if size < 0:
        raise ValueError("negative")
    return {"dilated_size": s * (n - 1) + 1, "zeros_between": s - 1, "padding": k - 1 - p, "stride": 1, "output_size": size}
