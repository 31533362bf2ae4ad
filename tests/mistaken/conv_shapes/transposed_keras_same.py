# mistake: transposed_output_size transposed_as_same
# mistake: transposed_output_size transposed_fit_not_checked
def transposed_output_size(n, k, p=0, s=1):
    # Conv2DTranspose(padding="same") doubles the size with strides=2
    if isinstance(n, bool) or isinstance(k, bool) or isinstance(p, bool) or isinstance(s, bool):
        raise ValueError("bool")
    if not (isinstance(n, int) and isinstance(k, int) and isinstance(p, int) and isinstance(s, int)):
        raise ValueError("not int")
    if n < 1 or k < 1 or p < 0 or s < 1 or p > k - 1:
        raise ValueError("range")
    return n * s
