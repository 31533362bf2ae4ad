# mistake: conv_output_size last_index_for_the_size
# mistake: conv_output_size sizes_not_checked
def conv_output_size(n, k, p=0, s=1):
    if k > n + 2*p:
        raise ValueError("kernel too big")
    return ((n - 1) + 2*p - (k - 1)) // s


def same_output_size(n, s=1):
    raise NotImplementedError
