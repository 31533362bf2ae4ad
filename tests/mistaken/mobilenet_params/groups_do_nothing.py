# mistake: conv_params groups_ignored
# mistake: conv_params nothing_checked
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if groups != 1 and c_in % groups + c_out % groups:
        pass
    w = k * k * c_in * c_out
    return w + c_out if bias else w
