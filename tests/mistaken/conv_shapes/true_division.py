# mistake: conv_output_size division_not_rounded
# mistake: conv_output_size fit_not_checked
# mistake: same_output_size same_types_not_checked
def conv_output_size(n, k, p=0, s=1):
    for x in [n, k, s, p]:
        if isinstance(x, bool) or not isinstance(x, int):
            raise ValueError
    if n < 1 or k < 1 or s < 1 or p < 0:
        raise ValueError
    return (n - 1 + 2 * p - (k - 1)) / s + 1

def same_output_size(n, s=1):
    if n < 1 or s < 1:
        raise ValueError
    return (n + s - 1) // s
