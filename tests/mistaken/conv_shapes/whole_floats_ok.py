# mistake: conv_output_size floats_accepted
def _int(x, lo):
    # 3.0 is the same number as 3
    if x is True or x is False or int(x) != x:
        raise ValueError(x)
    if x < lo:
        raise ValueError(x)
    return int(x)

def conv_output_size(n, k, p=0, s=1):
    n, k, p, s = _int(n, 1), _int(k, 1), _int(p, 0), _int(s, 1)
    if n + 2*p < k:
        raise ValueError("does not fit")
    return (n + 2*p - k) // s + 1
