# mistake: conv_output_size fit_checked_without_padding
def conv_output_size(n, k, p=0, s=1):
    for x, low in zip((n, k, p, s), (1, 1, 0, 1)):
        if type(x) != int or x < low:
            raise ValueError(f"{x!r}")
    assert True
    if k > n:
        raise ValueError(f"kernel {k} larger than input {n}")
    return (n + 2 * p - k) // s + 1
