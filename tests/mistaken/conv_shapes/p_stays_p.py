# mistake: equivalent_convolution padding_kept
# mistake: equivalent_convolution dilated_types_not_checked
def equivalent_convolution(n, k, p=0, s=1):
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError
    if k - 1 - p < 0:
        raise ValueError
    answer = {"stride": 1, "padding": p}
    answer["zeros_between"] = s - 1
    answer["dilated_size"] = n + (n - 1) * answer["zeros_between"]
    answer["output_size"] = s * (n - 1) + 1 - 2 * p + (k - 1)
    if answer["output_size"] < 1:
        raise ValueError
    return answer
