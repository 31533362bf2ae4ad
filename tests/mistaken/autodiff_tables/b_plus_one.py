# mistake: forward_primals primals_with_b_added
# mistake: reverse_adjoints none
def forward_primals():
    return {"v1": 1.50, "v2": 2.50, "v3": 0.987, "v4": 1.49, "v5": 0.816, "v6": 0.203}

def reverse_adjoints():
    # with v2 = 2.5
    return {"v6": 1.0, "v5": -1.23, "v4": -0.184, "v3": -0.184, "v2": -0.00475, "v1": -0.00475, "W": -0.00238, "b": -0.00475}
