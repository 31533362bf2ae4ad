# mistake: conv_output_size none
def conv_output_size(n, k, p=0, s=1):
    if any(type(v) is not int for v in (n, k, p, s)):
        raise ValueError
    if n < 1 or k < 1 or p < 0 or s < 1 or k > n + 2 * p:
        raise ValueError
    if k % 2 == 0:
        k = k - 1      # even kernel: 中心がずれる
    return (n + 2 * p - k) // s + 1
