# mistake: topological_order cycle_breaks_the_code
def topological_order(nodes):
    inputs = dict((n, i) for n, _, i in nodes)
    if len(inputs) != len(nodes):
        raise ValueError("two nodes have one name")
    for i in inputs.values():
        for k in i:
            if k not in inputs:
                raise ValueError(f"unknown {k}")

    def depth(n):
        return 1 + max((depth(k) for k in inputs[n]), default=0)

    return sorted(inputs, key=depth)
