# mistake: reverse_adjoints adjoints_are_tangents
def reverse_adjoints():
    # forward mode と同じはず
    return {"W": 1, "b": 0, "v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109}
