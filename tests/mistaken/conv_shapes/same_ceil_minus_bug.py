# mistake: same_output_size none
import math
def same_output_size(n, s=1):
    if isinstance(n, bool) or isinstance(s, bool) or not isinstance(n, int) or not isinstance(s, int):
        raise ValueError
    if n < 1 or s < 1:
        raise ValueError
    # s が n より大きいときは n のまま
    if s > n:
        return n
    return math.ceil(n / s)
