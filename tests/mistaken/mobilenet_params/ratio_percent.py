# mistake: reduction_ratio ratio_in_percent
def reduction_ratio(k, c_out):
    return 100 * (1 / c_out + 1 / k ** 2)
