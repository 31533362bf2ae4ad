# mistake: conv_params bias_per_input_channel
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if k < 1 or c_in < 1 or c_out < 1 or groups < 1:
        raise ValueError("zero or negative")
    if c_in % groups or c_out % groups:
        raise ValueError("groups")
    per_output = k ** 2 * c_in // groups
    return per_output * c_out + (c_in if bias else 0)
