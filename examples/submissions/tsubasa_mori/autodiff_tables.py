"""Mori Tsubasa, automatic differentiation (written on Windows)"""
from dataclasses import dataclass
import math


@dataclass(eq=False)
class Node:
    """A value, the nodes that it was made from with the slopes towards them, and its adjoint."""
    value: float
    parents: tuple = ()
    adjoint: float = 0.0
    tangent: float = 0.0


def build(x, y, W, b):
    if y < 0 or y > 1:
        raise ValueError('y must lie between 0 and 1')
    n = {k: Node(float(v)) for k, v in [('y', y), ('x', x), ('W', W), ('b', b)]}
    n['v1'] = Node(x * W, ((n['x'], W), (n['W'], x)))
    n['v2'] = Node(n['v1'].value + b, ((n['v1'], 1.0), (n['b'], 1.0)))
    t = math.tanh(n['v2'].value)
    n['v3'] = Node(t, ((n['v2'], 1.0 - t * t),))
    n['v4'] = Node(t + x, ((n['v3'], 1.0), (n['x'], 1.0)))
    p = 0.5 * (1.0 + math.tanh(0.5 * n['v4'].value))  # the same as the sigmoid
    q = 0.5 * (1.0 - math.tanh(0.5 * n['v4'].value))
    n['v5'] = Node(p, ((n['v4'], p * q),))
    f = -y * math.log(p) - (1 - y) * math.log(q)
    n['v6'] = Node(f, ((n['v5'], (1 - y) / q - y / p), (n['y'], math.log(q) - math.log(p))))
    return n


def forward_mode(x, y, W, b, wrt):
    if wrt not in ('x', 'y', 'W', 'b'):
        raise ValueError('wrt must be x, y, W or b')
    n = build(x, y, W, b)
    n[wrt].tangent = 1.0
    for node in n.values():
        node.tangent += sum(slope * parent.tangent for parent, slope in node.parents)
    return {k: (node.value, node.tangent) for k, node in n.items()}


def reverse_mode(x, y, W, b):
    n = build(x, y, W, b)
    n['v6'].adjoint = 1.0
    for node in reversed(list(n.values())):
        for parent, slope in node.parents:
            parent.adjoint += slope * node.adjoint
    return {k: (node.value, node.adjoint) for k, node in n.items()}


def by_hand(table):
    return {k: float('%.3g' % second) for k, (first, second) in table.items()}


def forward_primals():
    n = build(0.5, 1, 3, -1)
    return {k: float('%.3g' % n[k].value) for k in n if k[0] == 'v'}


def forward_derivatives(wrt):
    if wrt != 'W' and wrt != 'b':
        raise ValueError('wrt must be W or b')
    return by_hand(forward_mode(0.5, 1, 3, -1, wrt))


def reverse_adjoints():
    return by_hand(reverse_mode(0.5, 1, 3, -1))
