# mistake: forward_primals primals_without_b
def forward_primals():
    return {"v1": 1.5, "v2": 1.5, "v3": 0.905, "v4": 1.41, "v5": 0.804, "v6": 0.218}
