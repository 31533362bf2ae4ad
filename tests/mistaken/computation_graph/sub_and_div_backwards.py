# mistake: evaluate none

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
    "sub": lambda a, b: b - a,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: b / a,
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
