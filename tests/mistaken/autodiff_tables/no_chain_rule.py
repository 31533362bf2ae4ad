# mistake: forward_derivatives tangents_are_local_slopes
# mistake: reverse_adjoints adjoints_are_local_slopes
def forward_derivatives(wrt):
    """各ノードの微分"""
    if wrt not in ("W", "b"):
        raise ValueError
    first = 0.5 if wrt == "W" else 0
    return {"v1": first, "v2": 1, "v3": 0.786, "v4": 1, "v5": 0.2, "v6": -1.38}

def reverse_adjoints():
    return {"v6": 1, "v5": -1.38, "v4": 0.2, "v3": 1, "v2": 0.786, "v1": 1, "W": 0.5, "b": 1}
