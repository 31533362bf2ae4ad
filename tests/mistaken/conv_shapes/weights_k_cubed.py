# mistake: conv_weight_count none
def conv_weight_count(k, c_in, c_out):
    if type(k) is not int or k < 1:
        raise ValueError("k")
    return k ** 3 * c_in * c_out
