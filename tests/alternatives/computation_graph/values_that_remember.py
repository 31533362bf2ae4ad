"""Define-by-run, as micrograd does: a class whose objects know where they came from; everything else uses it."""

import math
from graphlib import CycleError, TopologicalSorter

import numpy


class Value:
    def __init__(self, data, tangent=0.0, sources=()):
        self.data, self.tangent = float(data), float(tangent)
        self.sources = sources  # (Value, local derivative)
        self.grad = 0.0

    @staticmethod
    def made(data, *sources):
        return Value(data, sum(d * s.tangent for s, d in sources), sources)

    def __add__(self, other):
        return Value.made(self.data + other.data, (self, 1.0), (other, 1.0))

    def __sub__(self, other):
        return Value.made(self.data - other.data, (self, 1.0), (other, -1.0))

    def __mul__(self, other):
        return Value.made(self.data * other.data, (self, other.data), (other, self.data))

    def __truediv__(self, other):
        q = self.data / other.data
        return Value.made(q, (self, 1 / other.data), (other, -q / other.data))

    def __neg__(self):
        return Value.made(-self.data, (self, -1.0))

    def exp(self):
        e = math.exp(self.data)
        return Value.made(e, (self, e))

    def log(self):
        return Value.made(math.log(self.data), (self, 1 / self.data))

    def tanh(self):
        t = math.tanh(self.data)
        return Value.made(t, (self, (1 + t) * (1 - t)))

    def sigmoid(self):
        s = 1 / (1 + math.exp(-self.data))
        return Value.made(s, (self, s * (1 - s)))

    def relu(self):
        return Value.made(self.data if self.data > 0 else 0.0, (self, 1.0 * (self.data > 0)))


METHODS = {"add": "__add__", "sub": "__sub__", "mul": "__mul__", "div": "__truediv__", "neg": "__neg__"}
METHODS.update({op: op for op in ("exp", "log", "tanh", "sigmoid", "relu")})


def topological_order(nodes):
    graph = {}
    for name, _op, inputs in nodes:
        graph.setdefault(name, []).append(set(inputs))
    if any(len(found) > 1 for found in graph.values()):
        raise ValueError("duplicate")
    graph = {name: found[0] for name, found in graph.items()}
    try:
        order = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise ValueError("cycle") from error
    if len(order) != len(graph):
        raise ValueError("an input is not a node")
    return order


def _run(nodes, values, tangents=None):
    made = {}
    by_name = {name: (op, inputs) for name, op, inputs in nodes}
    for name in topological_order(nodes):
        op, inputs = by_name[name]
        if op == "input":
            if name not in values:
                raise ValueError("value missing: " + name)
            made[name] = Value(values[name], (tangents or {}).get(name, 0.0))
        elif op in METHODS:
            first, *others = [made[one] for one in inputs]
            made[name] = getattr(first, METHODS[op])(*others)
        else:
            raise ValueError("unknown op: " + op)
    return made


def evaluate(nodes, values):
    return {name: value.data for name, value in _run(nodes, values).items()}


def jvp(nodes, values, tangents):
    return {name: value.tangent for name, value in _run(nodes, values, tangents).items()}


def backward(nodes, values, output):
    made = _run(nodes, values)
    if output not in made:
        raise ValueError("unknown output")
    made[output].grad = 1.0
    for value in list(made.values())[::-1]:
        for source, derivative in value.sources:
            source.grad += derivative * value.grad
    return {name: value.grad for name, value in made.items()}


def jacobian(nodes, values, inputs, outputs, mode):
    made = _run(nodes, values)
    for name in inputs + outputs:
        if name not in made:
            raise ValueError("unknown name")
    if mode == "forward":
        columns = []
        for name in inputs:
            tangents = dict.fromkeys(values, 0.0)
            tangents[name] = 1.0
            columns.append(jvp(nodes, values, tangents))
        return numpy.stack([[column[out] for out in outputs] for column in columns], axis=1), len(columns)
    if mode == "reverse":
        rows = [backward(nodes, values, out) for out in outputs]
        return numpy.array([[row[name] for name in inputs] for row in rows]), len(rows)
    raise ValueError("unknown mode")
