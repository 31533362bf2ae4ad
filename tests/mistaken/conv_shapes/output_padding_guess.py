# mistake: transposed_output_size none
def transposed_output_size(n, k, p=0, s=1):
    # PyTorch: (n-1)*s - 2p + k + output_padding, output_padding = s - 1 wenn k ungerade
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or s < 1 or p < 0 or p > k - 1:
        raise ValueError
    out = (n - 1) * s - 2 * p + k
    if out < 1:
        raise ValueError
    if k % 2 == 1:
        out += s - 1
    return out
