# mistake: forward_primals primals_with_log2
import math

def forward_primals():
    """cross entropy in bits"""
    p = {}
    p["v1"] = 1.5
    p["v2"] = 0.5
    p["v3"] = 0.462
    p["v4"] = 0.962
    p["v5"] = 0.724
    p["v6"] = -round(math.log(0.724, 2), 3)
    return p
