# mistake: conv_weight_count one_row_of_weights
# mistake: bias_count biases_along_one_side
def ok(v, m=1):
    if type(v) is not int or v < m:
        raise ValueError(v)
    return v

def conv_output_size(n, k, p=0, s=1):
    if ok(k) > ok(n) + 2 * ok(p, 0):
        raise ValueError("fit")
    return (n + 2 * p - k) // ok(s) + 1

def conv_weight_count(k, c_in, c_out):
    return ok(k) * c_in * c_out

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    ok(n), ok(k), ok(p, 0), ok(s)
    if per_position:
        return conv_output_size(n, k, p, s) * c_out
    return c_out
