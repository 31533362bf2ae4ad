# mistake: reduction_ratio ratio_turned_over
def reduction_ratio(k, c_out):
    normal = k * k * c_out
    separable = k * k + c_out
    return normal / separable
