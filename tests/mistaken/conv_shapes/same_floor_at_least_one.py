# mistake: same_output_size same_rounded_down
def same_output_size(n, s=1):
    for v in (n, s):
        if isinstance(v, bool) or not isinstance(v, int) or v < 1:
            raise ValueError(v)
    return max(n // s, 1)
