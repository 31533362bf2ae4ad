# mistake: topological_order cycle_accepted
# Kahn: what is in a cycle never gets into the queue, so it is simply missing
from collections import deque

def topological_order(nodes):
    if len({n for n, _, _ in nodes}) < len(nodes):
        raise ValueError("names")
    known = {n for n, _, _ in nodes}
    count, users = {}, {n: [] for n in known}
    for n, _, inputs in nodes:
        count[n] = len(inputs)
        for i in inputs:
            if i not in known:
                raise ValueError("unknown input")
            users[i].append(n)
    queue = deque(n for n, _, _ in nodes if count[n] == 0)
    order = []
    while queue:
        n = queue.popleft()
        order.append(n)
        for user in users[n]:
            count[user] -= 2 if users[n].count(user) == 2 else 1
            if count[user] == 0:
                queue.append(user)
    return order
