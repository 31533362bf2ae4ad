# mistake: equivalent_convolution none
# mistake: transposed_output_size transposed_bools_accepted
def transposed_output_size(n, k, p=0, s=1):
    if not (isinstance(n, int) and isinstance(k, int) and isinstance(p, int) and isinstance(s, int)):
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1:
        raise ValueError
    r = (n - 1) * s + k - 2 * p
    if r <= 0:
        raise ValueError
    return r

def equivalent_convolution(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)) or n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1:
        raise ValueError
    r = (n - 1) * s + k - 2 * p
    if r <= 0:
        raise ValueError
    return s * (n - 1) + 1, s - 1, k - 1 - p, 1, r
