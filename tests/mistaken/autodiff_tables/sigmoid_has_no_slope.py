# mistake: forward_derivatives tangents_without_the_slope_of_the_sigmoid
# mistake: reverse_adjoints adjoints_without_the_slope_of_the_sigmoid
def forward_derivatives(wrt):
    if wrt == "b":
        d = [0, 1, 0.786, 0.786, 0.786]
    elif wrt == "W":
        d = [0.5, 0.5, 0.393, 0.393, 0.393]
    else:
        raise ValueError("b or W")
    d.append(-d[4]/0.724)
    return {"v%d" % (i + 1): d[i] for i in range(6)}

def reverse_adjoints():
    return {"v6": 1, "v5": -1.381, "v4": -1.381, "v3": -1.381, "v2": -1.086, "v1": -1.086, "b": -1.086, "W": -0.543}
