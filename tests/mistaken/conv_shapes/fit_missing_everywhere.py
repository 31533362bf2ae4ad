# mistake: conv_output_size fit_not_checked
# mistake: transposed_output_size transposed_nothing_refused
def need_int(v, lo=1):
    if type(v) is bool or not isinstance(v, int) or v < lo:
        raise ValueError("%s?" % (v,))

def conv_output_size(n, k, p=0, s=1):
    need_int(n); need_int(k); need_int(p, 0); need_int(s)
    return (n + 2*p - k) // s + 1

def transposed_output_size(n, k, p=0, s=1):
    need_int(n); need_int(k); need_int(p, 0); need_int(s)
    return (n - 1) * s - 2 * p + k       # PyTorch の公式

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    o = conv_output_size(n, k, p, s)
    if per_position:
        return o * o * c_out
    else:
        return c_out
