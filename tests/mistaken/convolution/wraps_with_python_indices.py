# mistake: correlate1d correlation_with_indices_from_the_end
import numpy as np


def correlate1d(f, g):
    if min(len(f), len(g)) == 0:
        raise ValueError("empty")
    n, m = len(f), len(g)
    out = np.zeros(n + m - 1)
    for x in range(-(n - 1), m):
        for i in range(n):
            try:
                out[x + n - 1] += f[i] * g[x + i]
            except IndexError:
                pass
    return out
