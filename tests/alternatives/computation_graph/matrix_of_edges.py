"""Linear algebra: tangents and adjoints solve (I - L) t = s with L the matrix of local derivatives."""

import numpy as np

OPS = ["add", "sub", "mul", "div", "neg", "exp", "log", "tanh", "sigmoid", "relu"]


def topological_order(nodes):
    names = [n for n, _, _ in nodes]
    if len(names) > len(set(names)):
        raise ValueError("duplicate")
    place = {n: i for i, n in enumerate(names)}
    A = np.zeros((len(names), len(names)), dtype=int)
    for n, _, ins in nodes:
        for one in ins:
            if one not in place:
                raise ValueError("unknown input")
            A[place[n], place[one]] = 1
    order, left = [], list(range(len(names)))
    while left:
        free = [i for i in left if not A[i, left].any()]
        if not free:
            raise ValueError("cycle")
        order.append(names[free[-1]])
        left.remove(free[-1])
    return order


def _value(op, args):
    match op, args:
        case "add", (a, b):
            return a + b
        case "sub", (a, b):
            return a - b
        case "mul", (a, b):
            return a * b
        case "div", (a, b):
            return a / b
        case "neg", (a,):
            return -a
        case "sigmoid", (a,):
            return 1.0 / (1.0 + np.exp(-a))
        case "relu", (a,):
            return (abs(a) + a) / 2
        case ("exp" | "log" | "tanh"), (a,):
            return getattr(np, op)(a)
    raise ValueError(f"unknown op {op}")


def _derivatives(op, args):
    match op, args:
        case "add", _:
            return 1.0, 1.0
        case "sub", _:
            return 1.0, -1.0
        case "mul", (a, b):
            return b, a
        case "div", (a, b):
            return b**-1, -a * b**-2
        case "neg", _:
            return (-1.0,)
        case "exp", (a,):
            return (np.exp(a),)
        case "log", (a,):
            return (a**-1,)
        case "tanh", (a,):
            return (1 - np.tanh(a) ** 2,)
        case "sigmoid", (a,):
            s = 1.0 / (1.0 + np.exp(-a))
            return (s - s * s,)
        case "relu", (a,):
            return (np.sign(a) / 2 + 0.5,)
    return ()


def evaluate(nodes, values):
    for name, op, _ in nodes:
        if op != "input" and op not in OPS:
            raise ValueError(op)
        if op == "input" and name not in values:
            raise ValueError(name)
    node = {n: (op, ins) for n, op, ins in nodes}
    found = {}
    for n in topological_order(nodes):
        op, ins = node[n]
        found[n] = values[n] if op == "input" else _value(op, tuple(found[one] for one in ins))
    return found


def _system(nodes, values):
    v = evaluate(nodes, values)
    order = topological_order(nodes)
    place = {n: i for i, n in enumerate(order)}
    L = np.zeros((len(order),) * 2)
    for n, op, ins in nodes:
        for one, d in zip(ins, _derivatives(op, tuple(v[i] for i in ins))):
            L[place[n], place[one]] += d
    return order, place, np.eye(len(order)) - L


def _substituted(A, s):
    """Forward substitution: A has ones on its diagonal and nothing above it."""
    t = np.array(s, dtype=float)
    for i in range(len(t)):
        t[i] -= A[i, :i] @ t[:i]
    return t


def jvp(nodes, values, tangents):
    order, place, A = _system(nodes, values)
    s = np.zeros(len(order))
    for n, op, _ in nodes:
        if op == "input":
            s[place[n]] = tangents[n]
    return dict(zip(order, _substituted(A, s)))


def backward(nodes, values, output):
    order, place, A = _system(nodes, values)
    if output not in place:
        raise ValueError(output)
    e = np.eye(len(order))[place[output]]
    return dict(zip(order, _substituted(A.T[::-1, ::-1], e[::-1])[::-1]))


def jacobian(nodes, values, inputs, outputs, mode):
    order, place, A = _system(nodes, values)
    if not {*inputs, *outputs} <= set(order) or mode not in ("forward", "reverse"):
        raise ValueError
    eye = np.eye(len(order))
    if mode == "forward":
        columns = [_substituted(A, eye[place[x]])[[place[y] for y in outputs]] for x in inputs]
        return np.column_stack(columns), np.int64(len(columns))
    rows = [list(backward(nodes, values, y)[x] for x in inputs) for y in outputs]
    return np.vstack(rows), np.int64(len(rows))
