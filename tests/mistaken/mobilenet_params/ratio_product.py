# mistake: reduction_ratio ratio_as_a_product
def reduction_ratio(k, c_out):
    return (1 / c_out) * (1 / k ** 2)
