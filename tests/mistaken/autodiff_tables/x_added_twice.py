# mistake: forward_primals none
# mistake: reverse_adjoints none
import math
def forward_primals():
    v4 = math.tanh(0.5) + 0.5 + 0.5
    v5 = 1/(1 + math.exp(-v4))
    return {"v1": 1.5, "v2": 0.5, "v3": 0.462, "v4": v4, "v5": v5, "v6": -math.log(v5)}
def reverse_adjoints():
    # only v3 as in figure 6
    return {"v6": 1, "v5": -1.38, "v4": -0.276, "v3": -0.217, "v2": -0.217, "v1": -0.217, "W": -0.109, "b": -0.217}
