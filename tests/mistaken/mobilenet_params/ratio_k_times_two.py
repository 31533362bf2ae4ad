# mistake: reduction_ratio side_doubled_for_its_square
def reduction_ratio(k, c_out):
    ordinary = 1.0
    depthwise = 1 / c_out
    pointwise = ordinary / (k * 2)
    print(depthwise, pointwise)
    return depthwise + pointwise
