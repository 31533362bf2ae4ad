# mistake: evaluate missing_value_by_key_error
# mistake: evaluate unknown_op_by_another_exception
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

import numpy as np

def evaluate(nodes, values):
    f = {"add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "neg": np.negative,
         "exp": np.exp, "log": np.log, "tanh": np.tanh, "sigmoid": lambda a: 1 / (1 + np.exp(-a)), "relu": lambda a: a * (a > 0)}
    by_name = {node[0]: node for node in nodes}
    v = {}
    for n in topological_order(nodes):
        _, op, i = by_name[n]
        v[n] = values[n] if op == "input" else f[op](*[v[k] for k in i])
    return v
