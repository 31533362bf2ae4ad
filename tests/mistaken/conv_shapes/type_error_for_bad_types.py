# mistake: conv_output_size conv_types_by_another_exception
# mistake: same_output_size same_types_by_another_exception
def conv_output_size(n, k, p=0, s=1):
    for v in (n, k, p, s):
        if type(v) is not int:
            raise TypeError("int expected")
    if n < 1 or k < 1 or p < 0 or s < 1 or k > n + 2*p:
        raise ValueError
    return (n + 2*p - k)//s + 1

def same_output_size(n, s=1):
    for v in (n, s):
        if type(v) is not int:
            raise TypeError("int expected")
    if n < 1 or s < 1:
        raise ValueError
    return -(-n // s)
