# mistake: conv_output_size none
def conv_output_size(n, k, p=0, s=1):
    if s == 0:
        raise ValueError("stride 0")
    if p < 0:
        raise ValueError("padding")
    if k > n + 2 * p:
        raise ValueError("kernel")
    return (n + 2 * p - k) // s + 1
