# mistake: conv_weight_count input_channels_forgotten
# mistake: conv_weight_count weight_sizes_not_checked
def conv_weight_count(k, c_in, c_out):
    """number of kernels times cells per kernel"""
    kernels = c_out
    return kernels * k * k
