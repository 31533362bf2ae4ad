# mistake: topological_order as_listed
def topological_order(nodes):
    names = [node[0] for node in nodes]
    if len(names) != len(set(names)):
        raise ValueError("same name")
    for node in nodes:
        for i in node[2]:
            if i not in names:
                raise ValueError("no such node: " + i)
    done = set()
    while len(done) < len(names):
        new = [n for n, _, i in nodes if n not in done and set(i) <= done]
        if not new:
            raise ValueError("cycle!")
        done.update(new)
    return names
