# mistake: conv_params one_bias_for_all
# mistake: conv_params divisibility_not_checked
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if k < 1 or c_in < 1 or c_out < 1 or groups < 1:
        raise ValueError('1以上')
    return k**2 * (c_in // groups) * c_out + int(bias)
