# mistake: forward_derivatives tangents_without_the_slope_of_tanh
# mistake: reverse_adjoints adjoints_without_the_slope_of_tanh
def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": .5, "v2": .5, "v3": .5, "v4": .5, "v5": .0999, "v6": -.138}
    elif wrt == "b":
        return {"v1": 0, "v2": 1., "v3": 1., "v4": 1., "v5": .2, "v6": -.276}
    else:
        raise ValueError

def reverse_adjoints():
    return {"v6": 1., "v5": -1.38, "v4": -.276, "v3": -.276, "v2": -.276, "v1": -.276, "b": -.276, "W": -.138}
