# mistake: conv_output_size padding_on_one_side
class Sizes:
    def __init__(self, n, k, p, s):
        for name, value, low in (("n", n, 1), ("k", k, 1), ("p", p, 0), ("s", s, 1)):
            if type(value) is not int or value < low:
                raise ValueError(name)
        self.n, self.k, self.p, self.s = n, k, p, s

    def out(self):
        padded = self.n + self.p
        return (padded - self.k) // self.s + 1


def conv_output_size(n, k, p=0, s=1):
    sizes = Sizes(n, k, p, s)
    if k > n + 2 * p:
        raise ValueError("does not fit")
    return sizes.out()
