# mistake: equivalent_convolution padding_one_too_large
def equivalent_convolution(n, k, p=0, s=1):
    if any(isinstance(v, bool) or not isinstance(v, int) for v in (n, k, p, s)):
        raise ValueError("type")
    if min(n, k, s) < 1 or not 0 <= p <= k - 1:
        raise ValueError("range")
    out = s * (n - 1) + k - 2 * p
    if out < 1:
        raise ValueError("empty")
    return dict(dilated_size=s * (n - 1) + 1, zeros_between=s - 1, padding=k - p, stride=1, output_size=out)
