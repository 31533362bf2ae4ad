# mistake: forward_mode tangent_with_tanh_twice
# mistake: reverse_mode adjoint_with_tanh_twice
import math

def dtanh(t):
    return 1 - math.tanh(t)**2

def forward(x, y, W, b):
    if y < 0 or y > 1:
        raise ValueError("y")
    v1 = x*W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = 1/(1 + math.exp(-v4))
    v6 = -y*math.log(v5) - (1 - y)*math.log(1 - v5)
    return v1, v2, v3, v4, v5, v6

def forward_mode(x, y, W, b, wrt):
    if wrt not in "x y W b".split():
        raise ValueError("wrt")
    v1, v2, v3, v4, v5, v6 = forward(x, y, W, b)
    dx, dy, dW, db = [1.0 if wrt == n else 0.0 for n in ("x", "y", "W", "b")]
    d1 = dx*W + x*dW
    d2 = d1 + db
    d3 = dtanh(v3)*d2
    d4 = d3 + dx
    d5 = v5*(1 - v5)*d4
    d6 = -dy*math.log(v5) - y*d5/v5 + dy*math.log(1 - v5) + (1 - y)*d5/(1 - v5)
    return {"x": (x, dx), "y": (y, dy), "W": (W, dW), "b": (b, db), "v1": (v1, d1), "v2": (v2, d2),
            "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6)}

def forward_derivatives(wrt):
    if wrt not in ("W", "b"):
        raise ValueError("wrt")
    return {k: d for k, (_, d) in forward_mode(0.5, 1, 3, -1, wrt).items()}

def reverse_mode(x, y, W, b):
    v1, v2, v3, v4, v5, v6 = forward(x, y, W, b)
    a6 = 1.0
    a5 = (v5 - y)/(v5*(1 - v5))
    a4 = a5*v5*(1 - v5)
    a3 = a4
    a2 = a3*dtanh(v3)
    return {"v6": (v6, a6), "v5": (v5, a5), "v4": (v4, a4), "v3": (v3, a3), "v2": (v2, a2), "v1": (v1, a2),
            "W": (W, a2*x), "b": (b, a2), "x": (x, a2*W + a4), "y": (y, math.log(1 - v5) - math.log(v5))}

def reverse_adjoints():
    return {k: a for k, (_, a) in reverse_mode(0.5, 1, 3, -1).items()}
