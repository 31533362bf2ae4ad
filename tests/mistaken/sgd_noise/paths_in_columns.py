# mistake: overdamped_paths columns_are_paths
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    x = [np.zeros(paths)]
    for _ in range(steps):
        x.append(x[-1] + gamma * np.sqrt(2 * M * dt) * rng.normal(size=paths))
    return np.array(x)
