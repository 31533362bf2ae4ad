# mistake: reduction_ratio none
def reduction_ratio(k, c_out):
    return round(1 / c_out + 1 / k ** 2, 4)
