import math

y = 1.0
x = 0.5
W = 3.0
b = -1.0


def sigmoid(a):
    return 1 / (1 + math.exp(-a))


def forward_primals():
    v1 = x * W
    v2 = v1 + b
    v3 = math.tanh(v2)
    v4 = v3 + x
    v5 = sigmoid(v4)
    v6 = -y * math.log(v5) - (1 - y) * math.log(1 - v5)
    print('v1..v6', v1, v2, v3, v4, v5, v6)
    return {'v1': v1, 'v2': v2, 'v3': v3, 'v4': v4, 'v5': v5, 'v6': v6}


def forward_derivatives(wrt):
    v = forward_primals()
    if wrt == 'W':
        t1 = x
        t2 = t1
    elif wrt == 'b':
        t1 = 0
        t2 = 1
    else:
        raise ValueError('wrt must be W or b')
    t3 = (1 / math.cosh(v['v2'])) ** 2 * t2
    t4 = t3
    t5 = v['v5'] * (1 - v['v5']) * t4
    t6 = -y * t5 / v['v5']
    return {'v1': t1, 'v2': t2, 'v3': t3, 'v4': t4, 'v5': t5, 'v6': t6}


def reverse_adjoints():
    v = forward_primals()
    a6 = 1
    a5 = -y / v['v5']
    a4 = a5 * v['v5'] * (1 - v['v5'])
    a3 = a4
    a2 = a3 * (1 - v['v3'] ** 2)
    a1 = a2
    return {'v6': a6, 'v5': a5, 'v4': a4, 'v3': a3, 'v2': a2, 'v1': a1, 'b': a2, 'W': a1 * x}


def forward_mode(x, y, W, b, wrt):
    wrt = input('differentiate by which input (x, y, W, b)? ')
    raise NotImplementedError


def reverse_mode(x, y, W, b):
    raise NotImplementedError
