# mistake: topological_order sorted_by_name
from graphlib import TopologicalSorter, CycleError
def topological_order(nodes):
    g = {n: i for n, _, i in nodes}
    if len(g) != len(nodes) or not {k for i in g.values() for k in i} <= set(g): raise ValueError
    try:
        TopologicalSorter(g).prepare()
    except CycleError: raise ValueError("cycle")
    return sorted(g)
