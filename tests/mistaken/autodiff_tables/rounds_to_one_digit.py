# mistake: forward_primals none
# mistake: forward_derivatives none
# mistake: reverse_adjoints none
def forward_primals():
    return {"v1": 1.5, "v2": 0.5, "v3": 0.5, "v4": 1.0, "v5": 0.7, "v6": 0.4}
def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": 0.5, "v2": 0.5, "v3": 0.4, "v4": 0.4, "v5": 0.08, "v6": -0.1}
    if wrt == "b":
        return {"v1": 0.0, "v2": 1.0, "v3": 0.8, "v4": 0.8, "v5": 0.2, "v6": -0.2}
    raise ValueError(wrt)
def reverse_adjoints():
    return {"v6": 1.0, "v5": -1.4, "v4": -0.3, "v3": -0.3, "v2": -0.2, "v1": -0.2, "W": -0.1, "b": -0.2}
