# mistake: topological_order cycle_accepted
def topological_order(nodes):
    # 環のチェックはまだ
    inputs = {}
    for name, _, ins in nodes:
        if name in inputs:
            raise ValueError("同じ名前")
        inputs[name] = ins
    if any(i not in inputs for ins in inputs.values() for i in ins):
        raise ValueError("inputs")
    order = []

    def put(name):
        if name in seen:
            return
        seen.add(name)
        for i in inputs[name]:
            put(i)
        order.append(name)

    seen = set()
    for name in inputs:
        put(name)
    return order
