# mistake: same_output_size same_rounded_down
# mistake: same_output_size same_bools_accepted
def same_output_size(n, s=1):
    if not isinstance(n, int) or not isinstance(s, int):
        raise ValueError('整数ではありません')
    if n < 1 or s < 1:
        raise ValueError('1以上にしてください')
    return n // s
