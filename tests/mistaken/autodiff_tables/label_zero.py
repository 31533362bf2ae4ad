# mistake: forward_primals primals_with_the_label_0
import math
def forward_primals():
    y = 0
    v = {"v1": 1.5, "v2": 0.5, "v3": math.tanh(0.5)}
    v["v4"] = v["v3"] + 0.5
    v["v5"] = 1/(1 + math.exp(-v["v4"]))
    v["v6"] = -y*math.log(v["v5"]) - (1 - y)*math.log(1 - v["v5"])
    return v
