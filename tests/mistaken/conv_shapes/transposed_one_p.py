# mistake: transposed_output_size transposed_padding_once
def transposed_output_size(n, k, p=0, s=1):
    for value in (n, k, p, s):
        if type(value) is not int:
            raise ValueError(value)
    if min(n, k, s) < 1 or p < 0 or p >= k:
        raise ValueError("out of range")
    size = s * (n - 1) + k - p
    if size - p < 1:
        raise ValueError("empty")
    return size
