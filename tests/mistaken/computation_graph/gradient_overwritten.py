# mistake: backward paths_overwritten
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
    "sub": lambda a, b: [1, -1],
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
    val = evaluate(nodes, values)
    if output not in val:
        raise ValueError("output")
    ops = {n: (op, i) for n, op, i in nodes}
    grad = {n: 0.0 for n in val}
    grad[output] = 1.0
    reached = {output}
    for n in reversed(topological_order(nodes)):
        op, ins = ops[n]
        if n not in reached or op == "input":
            continue
        for k, d in zip(ins, GRAD[op](*[val[k] for k in ins])):
            grad[k] = grad[n] * d      # chain rule
            reached.add(k)
    return grad
