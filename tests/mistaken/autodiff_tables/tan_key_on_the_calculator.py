# mistake: forward_primals primals_with_tan
# mistake: forward_derivatives none
import math
def forward_primals():
    v = [0, 1.5, 0.5, math.tan(0.5)]
    v.append(v[3] + 0.5)
    v.append(1/(1 + math.exp(-v[4])))
    v.append(-math.log(v[5]))
    return {f"v{i}": v[i] for i in range(1, 7)}
def forward_derivatives(wrt):
    # d tan = 1 + tan^2
    if wrt not in ("W", "b"): raise ValueError
    p = forward_primals()
    d2 = 0.5 if wrt == "W" else 1.0
    d3 = (1 + math.tanh(0.5)**2)*d2
    s = 1/(1 + math.exp(-math.tanh(0.5) - 0.5))
    d5 = s*(1 - s)*d3
    return {"v1": 0.5 if wrt == "W" else 0.0, "v2": d2, "v3": d3, "v4": d3, "v5": d5, "v6": -d5/s}
