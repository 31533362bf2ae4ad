# mistake: forward_primals primals_with_the_sigmoid_mirrored
import math
sigmoid = lambda z: 1/(1 + math.exp(z))
def forward_primals():
    v1 = 0.5*3; v2 = v1 - 1; v3 = math.tanh(v2); v4 = v3 + 0.5; v5 = sigmoid(v4); v6 = -math.log(v5)
    return {"v1": v1, "v2": v2, "v3": v3, "v4": v4, "v5": v5, "v6": v6}
