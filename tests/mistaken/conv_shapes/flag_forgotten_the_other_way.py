# mistake: bias_count always_per_position
# mistake: conv_output_size bools_accepted
def conv_output_size(n, k, p=0, s=1):
    if not all(isinstance(x, int) for x in (n, k, p, s)) or n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("ダメ")
    if k > n + 2*p:
        raise ValueError("入らない")
    return (n + 2*p - k)//s + 1

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    out = conv_output_size(n, k, p, s)
    return out**2 * c_out
