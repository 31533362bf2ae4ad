"""Local slopes in one strictly triangular matrix; tangents and adjoints are solutions of linear systems."""

import numpy as np

NAMES = ["y", "x", "W", "b", "v1", "v2", "v3", "v4", "v5", "v6"]
INDEX = {name: i for i, name in enumerate(NAMES)}


def values_and_slopes(x, y, W, b):
    if not 0.0 <= y <= 1.0:
        raise ValueError("y must lie between 0 and 1")
    v1 = x * W
    v2 = v1 + b
    v3 = np.tanh(v2)
    v4 = v3 + x
    v5 = 1 / (1 + np.exp(-v4))
    v6 = -y * np.log(v5) - (1 - y) * np.log(1 - v5)
    J = np.zeros((10, 10))
    for child, parent, slope in [
        ("v1", "x", W), ("v1", "W", x), ("v2", "v1", 1), ("v2", "b", 1), ("v3", "v2", 1 - v3 * v3), ("v4", "v3", 1),
        ("v4", "x", 1), ("v5", "v4", v5 - v5 * v5), ("v6", "v5", -y / v5 + (1 - y) / (1 - v5)), ("v6", "y", -v4),
    ]:  # fmt: skip
        J[INDEX[child], INDEX[parent]] = slope
    return np.array([y, x, W, b, v1, v2, v3, v4, v5, v6], dtype=float), J


def forward_mode(x, y, W, b, wrt):
    if wrt not in NAMES[:4]:
        raise ValueError(f"{wrt} is no input")
    values, J = values_and_slopes(x, y, W, b)
    seed = np.eye(10)[INDEX[wrt]]
    tangents = np.linalg.inv(np.eye(10) - J) @ seed
    return {name: (values[i], tangents[i]) for name, i in INDEX.items()}


def reverse_mode(x, y, W, b):
    values, J = values_and_slopes(x, y, W, b)
    adjoints = np.linalg.solve((np.eye(10) - J).T, np.eye(10)[9])
    return {name: (float(values[i]), float(adjoints[i])) for name, i in INDEX.items()}


def forward_primals():
    return {f"v{i + 1}": v for i, v in enumerate([3 / 2, 1 / 2, 0.46, 0.96, 0.72, 0.32])}


def forward_derivatives(wrt):
    match wrt:
        case "W":
            return {"v1": 0.5, "v2": 0.5, "v3": 0.39, "v4": 0.39, "v5": 0.079, "v6": -0.109}
        case "b":
            return {"v1": 0, "v2": 1, "v3": 0.79, "v4": 0.79, "v5": 0.157, "v6": -0.22}
        case _:
            raise ValueError(wrt)


def reverse_adjoints():
    return {"v6": 1, "v5": -1.4, "v4": -0.28, "v3": -0.28, "v2": -0.22, "v1": -0.22, "W": -0.11, "b": -0.22}
