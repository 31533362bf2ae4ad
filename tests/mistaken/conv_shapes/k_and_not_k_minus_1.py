# mistake: conv_output_size whole_kernel_off_the_last_index
# mistake: conv_output_size types_not_checked
def conv_output_size(n, k, p=0, s=1):
    """最後の位置 = (n-1) + 2p - k"""
    if n <= 0 or k <= 0 or s <= 0 or p < 0:
        raise ValueError('n, k, s must be positive')
    if n + 2*p < k:
        raise ValueError('kernel too large')
    last = (n - 1) + 2 * p - k
    return last // s + 1
