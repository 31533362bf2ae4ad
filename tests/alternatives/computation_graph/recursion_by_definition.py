"""日本語の授業ノート風: 再帰だけで書く。adjoint は「自分を使うノードからの和」という定義どおり。"""

import math
from functools import lru_cache

import numpy as np

F = dict(
    add=lambda a, b: a + b,
    sub=lambda a, b: a - b,
    mul=lambda a, b: a * b,
    div=lambda a, b: a / b,
    neg=lambda a: -a,
    exp=math.exp,
    log=math.log,
    tanh=math.tanh,
    sigmoid=lambda a: math.exp(a) / (1 + math.exp(a)),
    relu=lambda a: a if a > 0 else 0,
)
D = dict(
    add=[lambda a, b: 1, lambda a, b: 1],
    sub=[lambda a, b: 1, lambda a, b: -1],
    mul=[lambda a, b: b, lambda a, b: a],
    div=[lambda a, b: 1 / b, lambda a, b: -a / b / b],
    neg=[lambda a: -1],
    exp=[math.exp],
    log=[lambda a: 1 / a],
    tanh=[lambda a: 1 / math.cosh(a) ** 2],
    sigmoid=[lambda a: F["sigmoid"](a) * F["sigmoid"](-a)],
    relu=[lambda a: int(a > 0)],
)


class GraphError(ValueError):
    pass


def checked(nodes):
    # グラフの検査をして、名前 -> (op, inputs) の辞書を返す
    d = {n: (op, ins) for n, op, ins in nodes}
    if len(d) != len(nodes):
        raise GraphError("名前が重複しています")
    if {i for _, ins in d.values() for i in ins} - set(d):
        raise GraphError("知らない入力です")
    depth = {}

    def level(n, path):
        if n in path:
            raise GraphError("環があります")
        if n not in depth:
            depth[n] = 1 + max([level(i, path | {n}) for i in d[n][1]], default=0)
        return depth[n]

    for n in d:
        level(n, frozenset())
    return d, depth


def topological_order(nodes):
    d, depth = checked(nodes)
    return sorted(d, key=depth.get)


def machine(nodes, values):
    d, _ = checked(nodes)
    for n, (op, _ins) in d.items():
        if op != "input" and op not in F:
            raise GraphError(op)
        if op == "input" and n not in values:
            raise GraphError(n)

    @lru_cache(None)
    def value(n):
        op, ins = d[n]
        return values[n] if op == "input" else F[op](*[value(i) for i in ins])

    return d, value


def evaluate(nodes, values):
    d, value = machine(nodes, values)
    return {n: value(n) for n in d}


def jvp(nodes, values, tangents):
    d, value = machine(nodes, values)

    @lru_cache(None)
    def dot(n):
        op, ins = d[n]
        if op == "input":
            return tangents[n]
        args = [value(i) for i in ins]
        return sum(D[op][k](*args) * dot(i) for k, i in enumerate(ins))

    return {n: dot(n) for n in d}


def backward(nodes, values, output):
    d, value = machine(nodes, values)
    if output not in d:
        raise GraphError(output)

    @lru_cache(None)
    def bar(n):
        total = 1 if n == output else 0
        for user, (op, ins) in d.items():
            for k, i in enumerate(ins):
                if i == n:
                    total += bar(user) * D[op][k](*[value(j) for j in ins])
        return total

    return {n: bar(n) for n in d}


def jacobian(nodes, values, inputs, outputs, mode):
    d, _ = machine(nodes, values)
    if [n for n in [*inputs, *outputs] if n not in d]:
        raise GraphError("no such node")
    if mode == "forward":
        f = [jvp(nodes, values, {n: float(n == x) for n in values}) for x in inputs]
        J = np.array([[t[y] for t in f] for y in outputs], dtype=float)
        return [J, len(f)]
    if mode == "reverse":
        r = [backward(nodes, values, y) for y in outputs]
        return [np.array([[b[x] for x in inputs] for b in r], dtype=float), len(r)]
    raise GraphError(mode)
