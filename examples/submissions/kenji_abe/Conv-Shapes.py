def conv_output_size(n, k, p=0, s=1):
    if k > n + 2 * p:
        raise ValueError("k")
    return (n + 2 * p - k) // s + 1
