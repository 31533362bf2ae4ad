# mistake: forward_derivatives tangents_without_the_slope_of_the_logarithm
# mistake: reverse_adjoints adjoints_without_the_slope_of_the_logarithm
def forward_derivatives(wrt):
    tables = {
        "W": {"v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.0786},
        "b": {"v1": 0, "v2": 1, "v3": 0.786, "v4": 0.786, "v5": 0.157, "v6": -0.157},
    }
    if wrt not in tables:
        raise ValueError(wrt)
    return tables[wrt]

def reverse_adjoints():
    a5 = -1
    a4 = a5*0.724*0.276
    a2 = a4*0.786
    return {"v6": 1, "v5": a5, "v4": a4, "v3": a4, "v2": a2, "v1": a2, "W": a2*0.5, "b": a2}
