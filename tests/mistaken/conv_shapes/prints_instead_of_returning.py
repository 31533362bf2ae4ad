# mistake: conv_output_size none
# mistake: same_output_size none
def conv_output_size(n, k, p=0, s=1):
    if type(n) is not int or type(k) is not int or type(p) is not int or type(s) is not int:
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or k > n + 2*p:
        raise ValueError
    print((n + 2*p - k)//s + 1)

def same_output_size(n, s=1):
    if type(n) is not int or type(s) is not int or n < 1 or s < 1:
        raise ValueError
    print(-(-n//s))
