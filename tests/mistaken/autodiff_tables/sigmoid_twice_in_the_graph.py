# mistake: forward_primals primals_with_sigmoid_for_tanh
def forward_primals():
    return {"v1": 1.5, "v2": 0.5, "v3": 0.622, "v4": 1.12, "v5": 0.754, "v6": 0.282}
