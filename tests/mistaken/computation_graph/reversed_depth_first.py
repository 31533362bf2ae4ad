# mistake: topological_order outputs_first
# topological sort as in the algorithms class: push in front when finished
def topological_order(nodes):
    graph = {}
    for name, op, inputs in nodes:
        if name in graph:
            raise ValueError("duplicate")
        graph[name] = inputs
    state, order = {}, []

    def dfs(n):
        if n not in graph:
            raise ValueError("unknown")
        if state.get(n) == "open":
            raise ValueError("cycle")
        if n in state:
            return
        state[n] = "open"
        for m in graph[n]:
            dfs(m)
        state[n] = "done"
        order.insert(0, n)

    for n in graph:
        dfs(n)
    return order
