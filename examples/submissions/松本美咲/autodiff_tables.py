# -*- coding: shift_jis -*-
"""松本美咲　自動微分の演習"""
import math


def forward_primals():
    # 図5の左側
    return {"v1": 1.50, "v2": 0.500, "v3": 0.462, "v4": 0.962, "v5": 0.724, "v6": 0.323}


def forward_derivatives(wrt):
    if wrt == "W":
        return {"v1": 0.500, "v2": 0.500, "v3": 0.393, "v4": 0.393, "v5": 0.0786, "v6": -0.109}
    elif wrt == "b":
        # b については自分で計算した。W のときの 2 倍
        return {"v1": 0.0, "v2": 1.0, "v3": 0.786, "v4": 0.786, "v5": 0.157, "v6": -0.217}
    else:
        raise ValueError("wrt は W か b です")


def reverse_adjoints():
    # 図6の右側を写した
    return {
        "v6": 1.0,
        "v5": -1.38,
        "v4": -0.217,
        "v3": -0.217,
        "v2": -0.217,
        "v1": -0.217,
        "b": -0.217,
        "W": -0.109,
    }


def 順伝播(x, y, W, b):
    """v1 から v6 までの値"""
    if y < 0.0 or y > 1.0:
        raise ValueError("y は 0 以上 1 以下です")
    v1 = x * W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = 1.0 / (1.0 + math.exp(-v4))
    v6 = -y * math.log(v5) - (1.0 - y) * math.log(1.0 - v5)
    return v1, v2, v3, v4, v5, v6


def forward_mode(x, y, W, b, wrt):
    if wrt not in ("x", "y", "W", "b"):
        raise ValueError("wrt は x, y, W, b のどれかです")
    v1, v2, v3, v4, v5, v6 = 順伝播(x, y, W, b)
    # 入力の微分
    dx = 1.0 if wrt == "x" else 0.0
    dy = 1.0 if wrt == "y" else 0.0
    dW = 1.0 if wrt == "W" else 0.0
    db = 1.0 if wrt == "b" else 0.0
    # 積の微分
    d1 = dx * W + x * dW
    d2 = d1 + db
    d3 = (1.0 - v3 * v3) * d2
    d4 = d3 + dx
    d5 = v5 * (1.0 - v5) * d4
    d6 = -dy * math.log(v5) - y * d5 / v5 + dy * math.log(1.0 - v5) + (1.0 - y) * d5 / (1.0 - v5)
    return {
        "x": (x, dx), "y": (y, dy), "W": (W, dW), "b": (b, db),
        "v1": (v1, d1), "v2": (v2, d2), "v3": (v3, d3), "v4": (v4, d4), "v5": (v5, d5), "v6": (v6, d6),
    }


def reverse_mode(x, y, W, b):
    v1, v2, v3, v4, v5, v6 = 順伝播(x, y, W, b)
    # 逆向きにたどる
    b6 = 1.0
    b5 = -y / v5 + (1.0 - y) / (1.0 - v5)
    b4 = b5 * v5 * (1.0 - v5)
    b3 = b4
    b2 = b3 * (1.0 - v3 * v3)
    b1 = b2
    return {
        "x": (x, b1 * W), "y": (y, -math.log(v5) + math.log(1.0 - v5)), "W": (W, b1 * x), "b": (b, b2),
        "v1": (v1, b1), "v2": (v2, b2), "v3": (v3, b3), "v4": (v4, b4), "v5": (v5, b5), "v6": (v6, b6),
    }
