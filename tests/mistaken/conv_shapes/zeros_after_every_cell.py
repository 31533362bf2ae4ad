# mistake: equivalent_convolution only_dilated_size_after_the_last
def equivalent_convolution(n, k, p=0, s=1):
    numbers = {"n": n, "k": k, "p": p, "s": s}
    for name in numbers:
        if type(numbers[name]) is not int or numbers[name] < (0 if name == "p" else 1):
            raise ValueError(name)
    out = s*(n - 1) + 1 - 2*p + (k - 1)
    if p > k - 1 or out < 1:
        raise ValueError("empty")
    answer = {}
    answer["zeros_between"] = s - 1
    answer["dilated_size"] = n * (1 + answer["zeros_between"])   # every cell brings its zeros
    answer["padding"] = k - 1 - p
    answer["stride"] = 1
    answer["output_size"] = out
    return answer
