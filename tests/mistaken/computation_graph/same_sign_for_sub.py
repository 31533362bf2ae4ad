# mistake: backward sub_with_one_sign
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

GRAD = {
    "add": lambda a, b: [1, 1],
    "sub": lambda a, b: [1, 1],
    "mul": lambda a, b: [b, a],
    "div": lambda a, b: [1 / b, -a / b / b],
    "neg": lambda a: [-1],
    "exp": lambda a: [math.exp(a)],
    "log": lambda a: [1 / a],
    "tanh": lambda a: [1 - math.tanh(a) ** 2],
    "sigmoid": lambda a: [math.exp(-a) / (1 + math.exp(-a)) ** 2],
    "relu": lambda a: [1 if a > 0 else 0],
}

def backward(nodes, values, output):
    v = evaluate(nodes, values)
    if output not in v:
        raise ValueError(output)
    node = {n: (op, i) for n, op, i in nodes}
    g = dict.fromkeys(v, 0.0)
    g[output] = 1.0
    for n in topological_order(nodes)[::-1]:
        op, i = node[n]
        if op != "input":
            for k, d in zip(i, GRAD[op](*[v[k] for k in i])):
                g[k] += d * g[n]
    return g
