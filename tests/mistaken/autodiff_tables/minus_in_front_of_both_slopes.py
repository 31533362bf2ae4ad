# mistake: reverse_mode adjoint_with_the_second_term_negative
# mistake: reverse_mode sweep_with_any_label
import math

def reverse_mode(x, y, W, b):
    # y のチェックは後で
    v1 = x*W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    bar6 = 1
    bar5 = bar6*(-y/v5 - (1 - y)/(1 - v5))
    bary = bar6*(-math.log(v5) + math.log(1 - v5))
    bar4 = bar5*v5*(1 - v5)
    bar3 = bar4
    barx = bar4
    bar2 = bar3*(1 - v3**2)
    bar1 = bar2
    barb = bar2
    barx += bar1*W
    barW = bar1*x
    return {"y": (y, bary), "x": (x, barx), "W": (W, barW), "b": (b, barb), "v1": (v1, bar1), "v2": (v2, bar2),
            "v3": (v3, bar3), "v4": (v4, bar4), "v5": (v5, bar5), "v6": (v6, bar6)}
