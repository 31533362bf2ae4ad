# mistake: conv_weight_count biases_among_the_weights
# mistake: conv_weight_count weight_bools_accepted
def conv_weight_count(k, c_in, c_out):
    if not isinstance(k, int):
        raise ValueError("k must be an int")
    if k <= 0:
        raise ValueError("k must be positive")
    weights = k * k * c_in * c_out
    bias = c_out
    return weights + bias
