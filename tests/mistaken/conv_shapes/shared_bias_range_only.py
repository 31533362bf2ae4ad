# mistake: bias_count bias_types_not_checked_when_shared
def out(n, k, p, s):
    for x in [n, k, p, s]:
        if type(x) != int:
            raise ValueError("int please")
    if k > n + 2*p:
        raise ValueError("k")
    return int((n + 2*p - k)//s) + 1

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    if n <= 0 or k <= 0 or s <= 0 or p <= -1:
        raise ValueError("range")
    if per_position is False:
        return c_out
    m = out(n, k, p, s)
    return m*m*c_out
