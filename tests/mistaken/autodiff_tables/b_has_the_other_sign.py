# mistake: reverse_adjoints adjoint_of_b_with_the_other_sign
def reverse_adjoints():
    return {"v6": 1.0, "v5": -1.38, "v4": -0.276, "v3": -0.276, "v2": -0.217, "v1": -0.217, "W": -0.109,
            "b": 0.217}   # b = -1
