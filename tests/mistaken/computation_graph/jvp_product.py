# mistake: jvp product_of_tangents
def topological_order(nodes):
    needs = {n: set(i) for n, _, i in nodes}
    if len(needs) != len(nodes) or any(not i <= set(needs) for i in needs.values()):
        raise ValueError("bad graph")
    order = []
    while needs:
        free = [n for n in needs if not needs[n] & set(needs)]
        if not free:
            raise ValueError("cycle")
        order += free
        for n in free:
            del needs[n]
    return order

import math

VALUE = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "neg": lambda a: -a,
    "exp": math.exp,
    "log": math.log,
    "tanh": math.tanh,
    "sigmoid": lambda a: 1 / (1 + math.exp(-a)),
    "relu": lambda a: max(0.0, a),
}


def evaluate(nodes, values):
    node = {n: (op, i) for n, op, i in nodes}
    v = {}
    for n in topological_order(nodes):
        op, i = node[n]
        if op == "input":
            if n not in values:
                raise ValueError(n)
            v[n] = values[n]
        elif op in VALUE:
            v[n] = VALUE[op](*[v[k] for k in i])
        else:
            raise ValueError(op)
    return v


def jvp(nodes, values, tangents):
    v = evaluate(nodes, values)
    d = dict(tangents)
    for name in topological_order(nodes):
        op, ins = next((o, i) for n, o, i in nodes if n == name)
        if op == "add":
            d[name] = d[ins[0]] + d[ins[1]]
        if op == "sub":
            d[name] = d[ins[0]] - d[ins[1]]
        if op == "mul":
            d[name] = d[ins[0]] * d[ins[1]]
        if op == "div":
            a, b = v[ins[0]], v[ins[1]]
            d[name] = (d[ins[0]] * b - a * d[ins[1]]) / b ** 2
        if op == "neg":
            d[name] = -d[ins[0]]
        if op == "exp":
            d[name] = v[name] * d[ins[0]]
        if op == "log":
            d[name] = d[ins[0]] / v[ins[0]]
        if op == "tanh":
            d[name] = (1 - v[name] ** 2) * d[ins[0]]
        if op == "sigmoid":
            d[name] = v[name] * (1 - v[name]) * d[ins[0]]
        if op == "relu":
            d[name] = d[ins[0]] if v[name] > 0 else 0
    return d
