# mistake: conv_output_size none
def conv_output_size(n, k, p=0, s=1):
    if isinstance(n, bool) or isinstance(k, bool):
        raise ValueError("bool")
    if not isinstance(n, int) or not isinstance(k, int) or not isinstance(p, int) or not isinstance(s, int):
        raise ValueError("int")
    if n < 1 or k < 1 or p < 0 or s < 1 or k > n + 2*p:
        raise ValueError("range")
    return (n + 2*p - k)//s + 1
