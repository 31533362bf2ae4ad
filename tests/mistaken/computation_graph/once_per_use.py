# mistake: topological_order once_for_each_use
def topological_order(nodes):
    d = {n: i for n, _, i in nodes}
    if len(d) < len(nodes): raise ValueError("dup")
    used = set()
    for i in d.values():
        for k in i:
            if k not in d: raise ValueError("unknown")
            used.add(k)
    def go(n, path):
        if n in path: raise ValueError("cycle")
        out = []
        for k in d[n]:
            out = out + go(k, path + [n])
        return out + [n]
    result = []
    for n in d:
        go(n, [])
        if n not in used:
            result += go(n, [])
    return result
