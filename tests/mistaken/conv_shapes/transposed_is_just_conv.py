# mistake: transposed_output_size transposed_as_forward
def conv_output_size(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)) or n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError
    if k > n + 2*p:
        raise ValueError
    return (n + 2*p - k) // s + 1

def transposed_output_size(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)) or n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError
    if p > k - 1 or s*(n-1) + k - 2*p < 1:
        raise ValueError
    return (n + 2*p - k) // s + 1
