# mistake: reduction_ratio ratio_cut_to_whole_numbers
def reduction_ratio(k, c_out):
    return (k * k * 1 + 1 * c_out) // (k * k * 1 * c_out)
