# mistake: forward_mode tangent_with_sigmoid_twice
# mistake: reverse_mode adjoint_with_sigmoid_twice
import math

def sigmoid(z): return 1/(1 + math.exp(-z))
def dsigmoid(z): return sigmoid(z)*(1 - sigmoid(z))
def dtanh(z): return 1/math.cosh(z)**2
def loss(y, p): return -y*math.log(p) - (1-y)*math.log(1-p)

def forward_mode(x, y, W, b, wrt):
    s = {"x": [1, 0, 0, 0], "y": [0, 1, 0, 0], "W": [0, 0, 1, 0], "b": [0, 0, 0, 1]}
    if wrt not in s: raise ValueError
    if not 0 <= y <= 1: raise ValueError
    dx, dy, dW, db = s[wrt]
    v1 = x*W; d1 = dx*W + x*dW
    v2 = v1 + b; d2 = d1 + db
    v3 = math.tanh(v2); d3 = dtanh(v2)*d2
    v4 = v3 + x; d4 = d3 + dx
    v5 = sigmoid(v4); d5 = dsigmoid(v5)*d4
    v6 = loss(y, v5); d6 = (-y/v5 + (1-y)/(1-v5))*d5 + (-math.log(v5) + math.log(1-v5))*dy
    return dict(zip(["x", "y", "W", "b", "v1", "v2", "v3", "v4", "v5", "v6"],
                    [(x, dx), (y, dy), (W, dW), (b, db), (v1, d1), (v2, d2), (v3, d3), (v4, d4), (v5, d5), (v6, d6)]))

def forward_derivatives(wrt):
    if wrt != "W" and wrt != "b": raise ValueError
    return {n: d for n, (p, d) in forward_mode(0.5, 1.0, 3.0, -1.0, wrt).items() if n[0] == "v"}

def reverse_mode(x, y, W, b):
    if not 0 <= y <= 1: raise ValueError
    v1 = x*W; v2 = v1 + b; v3 = math.tanh(v2); v4 = v3 + x; v5 = sigmoid(v4); v6 = loss(y, v5)
    b6 = 1
    b5 = b6*(-y/v5 + (1-y)/(1-v5))
    b4 = b5*dsigmoid(v5)
    b3 = b4
    b2 = b3*dtanh(v2)
    b1 = b2
    return dict(v6=(v6, b6), v5=(v5, b5), v4=(v4, b4), v3=(v3, b3), v2=(v2, b2), v1=(v1, b1), b=(b, b2),
                W=(W, b1*x), x=(x, b1*W + b4), y=(y, b6*(-math.log(v5) + math.log(1-v5))))

def reverse_adjoints():
    return {n: d for n, (p, d) in reverse_mode(0.5, 1.0, 3.0, -1.0).items()}
