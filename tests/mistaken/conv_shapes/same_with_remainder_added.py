# mistake: same_output_size none
def same_output_size(n, s=1):
    if type(n) is not int or type(s) is not int or n < 1 or s < 1:
        raise ValueError("bad")
    return n // s + n % s
