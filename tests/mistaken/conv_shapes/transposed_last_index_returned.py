# mistake: transposed_output_size transposed_last_index
def transposed_output_size(n, k, p=0, s=1):
    sizes = {"n": n, "k": k, "p": p, "s": s}
    for name, size in sizes.items():
        if type(size) is not int:
            raise ValueError(f"{name} is not an int")
        if size < (0 if name == "p" else 1):
            raise ValueError(f"{name} too small")
    if p > k - 1:
        raise ValueError("p too large")
    last = s * (n - 1) - 2 * p + (k - 1)
    if last < 0:
        raise ValueError("no output")
    return last
