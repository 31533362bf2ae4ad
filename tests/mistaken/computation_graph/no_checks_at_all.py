# mistake: topological_order cycle_breaks_the_code
# mistake: topological_order unknown_input_by_another_exception
# mistake: topological_order same_name_accepted
def topological_order(nodes):
    inputs = {n: i for n, _, i in nodes}
    order = []

    def visit(n):
        for k in inputs[n]:
            if k not in order:
                visit(k)
        if n not in order:
            order.append(n)

    for n in inputs:
        visit(n)
    return order
