"""Depth-first search with colours; numpy scalars everywhere; the Jacobian by matrix assignment."""

import numpy as np

UNARY = {
    "neg": (np.negative, lambda a: -np.ones_like(a)),
    "exp": (np.exp, np.exp),
    "log": (np.log, np.reciprocal),
    "tanh": (np.tanh, lambda a: 1 / np.cosh(a) ** 2),
    "sigmoid": (lambda a: 0.5 * (1 + np.tanh(a / 2)), lambda a: 0.25 / np.cosh(a / 2) ** 2),
    "relu": (lambda a: np.maximum(a, 0), lambda a: np.heaviside(a, 0.0)),
}
BINARY = {
    "add": (np.add, lambda a, b: (1, 1)),
    "sub": (np.subtract, lambda a, b: (1, -1)),
    "mul": (np.multiply, lambda a, b: (b, a)),
    "div": (np.divide, lambda a, b: (1 / b, -a / (b * b))),
}


def topological_order(nodes):
    inputs = {}
    for name, _, sources in nodes:
        if name in inputs:
            raise ValueError(f"{name} twice")
        inputs[name] = sources
    white, grey, black = set(inputs), set(), []

    def visit(name):
        if name in grey:
            raise ValueError("cycle")
        if name not in inputs:
            raise ValueError(f"unknown {name}")
        if name in white:
            white.remove(name)
            grey.add(name)
            for source in inputs[name]:
                visit(source)
            grey.remove(name)
            black.append(name)

    for name in inputs:
        visit(name)
    return tuple(black)


def evaluate(nodes, values):
    table = {name: (op, sources) for name, op, sources in nodes}
    out = {}
    for name in topological_order(nodes):
        op, sources = table[name]
        args = [out[source] for source in sources]
        if op == "input":
            try:
                out[name] = np.float64(values[name])
            except KeyError as error:
                raise ValueError(f"no value for {name}") from error
        elif op in UNARY:
            out[name] = UNARY[op][0](*args)
        elif op in BINARY:
            out[name] = BINARY[op][0](*args)
        else:
            raise ValueError(op)
    return out


def jvp(nodes, values, tangents):
    v = evaluate(nodes, values)
    table = {name: (op, sources) for name, op, sources in nodes}
    dots = {}
    for name in topological_order(nodes):
        op, sources = table[name]
        if op == "input":
            dots[name] = np.float64(tangents[name])
        elif op in UNARY:
            (a,) = sources
            dots[name] = UNARY[op][1](v[a]) * dots[a]
        else:
            a, b = sources
            da, db = BINARY[op][1](v[a], v[b])
            dots[name] = da * dots[a] + db * dots[b]
    return dots


def backward(nodes, values, output):
    v = evaluate(nodes, values)
    if output not in v:
        raise ValueError(output)
    table = {name: (op, sources) for name, op, sources in nodes}
    bars = dict.fromkeys(v, np.float64(0))
    bars[output] = np.float64(1)
    for name in reversed(topological_order(nodes)):
        op, sources = table[name]
        if op in UNARY:
            (a,) = sources
            bars[a] = bars[a] + bars[name] * UNARY[op][1](v[a])
        elif op in BINARY:
            a, b = sources
            da, db = BINARY[op][1](v[a], v[b])
            bars[a] = bars[a] + bars[name] * da
            bars[b] = bars[b] + bars[name] * db
    return bars


def jacobian(nodes, values, inputs, outputs, mode):
    known = {name for name, _, _ in nodes}
    if mode not in {"forward", "reverse"} or not known.issuperset([*inputs, *outputs]):
        raise ValueError("mode or name")
    J = np.empty((len(outputs), len(inputs)))
    if mode == "forward":
        for j, x in enumerate(inputs):
            dots = jvp(nodes, values, {n: 1.0 if n == x else 0.0 for n, op, _ in nodes if op == "input"})
            J[:, j] = [dots[f] for f in outputs]
        return J, J.shape[1]
    for i, f in enumerate(outputs):
        bars = backward(nodes, values, f)
        J[i] = [bars[x] for x in inputs]
    return J, J.shape[0]
