# mistake: reduction_ratio share_saved
def reduction_ratio(k, c_out):
    # how much smaller it gets
    before = k ** 2 * c_out
    after = k ** 2 + c_out
    return (before - after) / before
