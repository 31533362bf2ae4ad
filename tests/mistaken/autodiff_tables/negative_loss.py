# mistake: forward_primals primals_without_the_minus
# mistake: forward_derivatives tangents_without_the_minus
import numpy as np

def forward_primals():
    v3 = np.tanh(0.5)
    v4 = v3 + 0.5
    v5 = 1/(1+np.exp(-v4))
    return {"v1": 1.5, "v2": 0.5, "v3": v3, "v4": v4, "v5": v5, "v6": np.log(v5)}

def forward_derivatives(wrt):
    p = forward_primals()
    if wrt == "W":
        d1, d2 = 0.5, 0.5
    elif wrt == "b":
        d1, d2 = 0, 1
    else:
        raise ValueError("W or b")
    d3 = (1 - p["v3"]**2)*d2
    d4 = d3
    d5 = p["v5"]*(1 - p["v5"])*d4
    d6 = d5/p["v5"]
    return {"v1": d1, "v2": d2, "v3": d3, "v4": d4, "v5": d5, "v6": d6}
