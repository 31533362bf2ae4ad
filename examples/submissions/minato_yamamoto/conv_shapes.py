def check(*values):
    for v in values:
        if type(v) != int or v < 1:
            raise ValueError(v)


def conv_output_size(n, k, p=0, s=1):
    check(n, k, p + 1, s)
    if n + 2 * p < k:
        raise ValueError("k")
    return (n - 1 + 2 * p - (k - 1)) // s + 1


def same_output_size(n, s=1):
    check(n, s)
    return -(-n // s)


def transposed_output_size(n, k, p=0, s=1)
    check(n, k, p + 1, s)
    size = s * (n - 1) + 1 - 2 * p + (k - 1)
    if p > k - 1 or size < 1:
        raise ValueError("p")
    return size
