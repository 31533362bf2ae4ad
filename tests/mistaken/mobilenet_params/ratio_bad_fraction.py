# mistake: reduction_ratio denominators_added
def reduction_ratio(k, c_out):
    from fractions import Fraction
    return float(Fraction(1, c_out + k * k))
