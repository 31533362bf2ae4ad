# mistake: conv_params kernel_side_for_its_area
# mistake: depthwise_separable_params depthwise_with_one_row
# mistake: reduction_ratio ratio_with_the_side
def conv_params(k, c_in, c_out, groups=1, bias=False):
    if min([k, c_in, c_out, groups]) <= 0:
        raise ValueError
    if c_in % groups != 0 or c_out % groups != 0:
        raise ValueError
    total = k * (c_in // groups) * c_out
    if bias is True:
        total = total + c_out
    return total

def depthwise_separable_params(k, c_in, c_out):
    return k * c_in + c_in * c_out

def reduction_ratio(k, c_out):
    return 1 / c_out + 1 / k
