# mistake: forward_primals primals_without_the_shortcut
# mistake: forward_derivatives tangents_always_by_w
def forward_primals():
    # 手計算
    return {"v1": 1.5, "v2": 0.5, "v3": 0.462, "v4": 0.462, "v5": 0.613, "v6": 0.489}


def forward_derivatives(wrt):
    if wrt not in ["W", "b"]:
        raise ValueError("wrt")
    return {"v1": 0.5, "v2": 0.5, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109}
