# mistake: transposed_output_size transposed_sizes_not_checked
# mistake: equivalent_convolution dilated_sizes_not_checked
def transposed_output_size(n, k, p=0, s=1):
    y = s * n - s + k - 2 * p
    if y < 1 or p > k - 1:
        raise ValueError("no")
    return y

def equivalent_convolution(n, k, p=0, s=1):
    y = k - 1 + s * n - s + 1 - 2 * p
    if not (p < k and y > 0):
        raise ValueError("empty")
    return {"output_size": y, "dilated_size": s * n - s + 1,
            "zeros_between": s - 1, "padding": k - 1 - p, "stride": 1}
