# mistake: conv_output_size types_not_checked
# mistake: same_output_size same_types_not_checked
# mistake: conv_weight_count weight_types_not_checked
# mistake: transposed_output_size transposed_types_not_checked
# mistake: bias_count bias_types_not_checked
def conv_output_size(n, k, p=0, s=1):
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("sizes")
    if k > n + 2*p:
        raise ValueError("fit")
    return (n - 1 + 2*p - (k - 1)) // s + 1

def same_output_size(n, s=1):
    if n < 1 or s < 1:
        raise ValueError("sizes")
    return -(-n // s)

def transposed_output_size(n, k, p=0, s=1):
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("sizes")
    if p > k-1:
        raise ValueError("p")
    out = s*(n-1) + 1 - 2*p + (k-1)
    if out < 1:
        raise ValueError("out")
    return out

def equivalent_convolution(n, k, p=0, s=1):
    out = transposed_output_size(n, k, p, s)
    return {"dilated_size": s*(n-1)+1, "zeros_between": s-1, "padding": k-1-p, "stride": 1, "output_size": out}

def conv_weight_count(k, c_in, c_out):
    if k < 1:
        raise ValueError("k")
    return k*k*c_in*c_out

def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("sizes")
    if per_position:
        if k > n + 2*p:
            raise ValueError("fit")
        return ((n + 2*p - k) // s + 1)**2 * c_out
    return c_out
