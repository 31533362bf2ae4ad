# mistake: forward_mode tangent_with_sech_not_squared
import numpy as np

def sech(z):
    return 2/(np.exp(z) + np.exp(-z))

def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"):
        raise ValueError("unknown input")
    if y < 0 or y > 1:
        raise ValueError("unknown label")
    xd, yd, Wd, bd = (float(wrt == "x"), float(wrt == "y"), float(wrt == "W"), float(wrt == "b"))
    v1, v1d = x*W, xd*W + x*Wd
    v2, v2d = v1 + b, v1d + bd
    v3, v3d = np.tanh(v2), sech(v2)*v2d
    v4, v4d = v3 + x, v3d + xd
    v5 = 1/(1 + np.exp(-v4))
    v5d = np.exp(-v4)/(1 + np.exp(-v4))**2*v4d
    v6 = -y*np.log(v5) - (1 - y)*np.log(1 - v5)
    v6d = -yd*np.log(v5) - y*v5d/v5 + yd*np.log(1 - v5) + (1 - y)*v5d/(1 - v5)
    return {"x": (x, xd), "y": (y, yd), "W": (W, Wd), "b": (b, bd), "v1": (v1, v1d), "v2": (v2, v2d),
            "v3": (v3, v3d), "v4": (v4, v4d), "v5": (v5, v5d), "v6": (v6, v6d)}

def forward_derivatives(wrt):
    if wrt not in ("W", "b"):
        raise ValueError("no such table")
    t = forward_mode(0.5, 1.0, 3.0, -1.0, wrt)
    return {f"v{i}": t[f"v{i}"][1] for i in range(1, 7)}
