# mistake: reduction_ratio none
def reduction_ratio(k, c_out):
    return 1 / c_out + 1 // k ** 2
