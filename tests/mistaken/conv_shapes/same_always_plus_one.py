# mistake: same_output_size same_always_one_more
def same_output_size(n, s=1):
    if type(n) is not int or type(s) is not int or n < 1 or s < 1:
        raise ValueError("bad size")
    result = n // s + 1
    print("same", result)
    return result
