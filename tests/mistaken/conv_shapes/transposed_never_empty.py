# mistake: transposed_output_size transposed_fit_not_checked
# mistake: equivalent_convolution dilated_fit_not_checked
def test(n, k, p, s):
    if any(isinstance(v, bool) or not isinstance(v, int) for v in [n, k, p, s]): raise ValueError()
    if n <= 0 or k <= 0 or s <= 0 or p < 0: raise ValueError()
    if p > k - 1: raise ValueError()

def transposed_output_size(n, k, p=0, s=1):
    test(n, k, p, s)
    return s*(n-1)+1-2*p+(k-1)

def equivalent_convolution(n, k, p=0, s=1):
    test(n, k, p, s)
    d = {}
    d["dilated_size"] = s*(n-1)+1
    d["zeros_between"] = s-1
    d["padding"] = k-1-p
    d["stride"] = 1
    d["output_size"] = d["dilated_size"] + 2*d["padding"] - k + 1
    return d
