# mistake: conv_params bias_always_counted
# mistake: conv_params inputs_not_checked
def conv_params(k, c_in, c_out, groups=1, bias=True):
    # Keras: use_bias=True
    if k < 1 or c_in < 1 or c_out < 1 or groups < 1:
        raise ValueError
    if c_out % groups:
        raise ValueError
    return k * k * (c_in // groups) * c_out + c_out
