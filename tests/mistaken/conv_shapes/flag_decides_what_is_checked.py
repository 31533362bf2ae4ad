# mistake: bias_count bias_bools_accepted_when_shared
# mistake: conv_weight_count output_channels_forgotten
def whole(value, least=1):
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ValueError(f"{value} is not a size")


def conv_weight_count(k, c_in, c_out):
    whole(k)
    return sum(k * k for _ in range(1)) * c_in


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    if per_position:
        whole(n)
        whole(k)
        whole(p, 0)
        whole(s)
        if k > n + 2 * p:
            raise ValueError("does not fit")
        return c_out * ((n + 2 * p - k) // s + 1) ** 2
    for value in (n, k, s):
        if not isinstance(value, int) or value <= 0:
            raise ValueError("not positive")
    if not isinstance(p, int) or p < 0:
        raise ValueError("negative padding")
    return c_out
