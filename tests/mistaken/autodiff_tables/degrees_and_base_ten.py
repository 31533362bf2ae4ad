# mistake: forward_primals none
# mistake: forward_derivatives none
import math
def forward_primals():
    # two slips at once: no x at v4, log10 at v6
    v3 = math.tanh(0.5)
    v5 = 1/(1 + math.exp(-v3))
    return {"v1": 1.5, "v2": 0.5, "v3": v3, "v4": v3, "v5": v5, "v6": -math.log10(v5)}
def forward_derivatives(wrt):
    # tanh' twice and sigmoid' twice
    if wrt not in ("W", "b"): raise ValueError
    d2 = 0.5 if wrt == "W" else 1
    d3 = (1 - math.tanh(0.462)**2)*d2
    s = 1/(1 + math.exp(-0.724))
    d5 = s*(1 - s)*d3
    return {"v1": 0.5 if wrt == "W" else 0, "v2": d2, "v3": d3, "v4": d3, "v5": d5, "v6": -d5/0.724}
