# mistake: topological_order none
def topological_order(nodes):
    names = [n[0] for n in nodes]
    if len(set(names)) != len(names) or not {k for n in nodes for k in n[2]} <= set(names):
        raise ValueError("bad")
    order = []
    while nodes:
        ready = [n for n in nodes if set(n[2]) <= set(order)]
        if not ready:
            raise ValueError("cycle")
        for n in ready:
            nodes.remove(n)
            order.append(n[0])
    return order
