# mistake: topological_order none
# puts what is ready, twice; the rest behind
def topological_order(nodes):
    names = [n for n, _, _ in nodes]
    if len(set(names)) < len(names):
        raise ValueError
    done = []
    for again in range(2):
        for n, _, i in nodes:
            if n not in done and all(k in done for k in i):
                done.append(n)
    for n, _, i in nodes:
        if n in i or any(k not in names for k in i):
            raise ValueError
    left, progress = set(names), True
    while progress:
        free = {n for n, _, i in nodes if n in left and not left & set(i)}
        left, progress = left - free, bool(free)
    if left:
        raise ValueError
    return done + [n for n in names if n not in done]
