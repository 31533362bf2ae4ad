# mistake: overdamped_paths none
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    s = gamma * np.sqrt(2 * M * dt)
    x = np.zeros((paths, steps + 1))
    x[:, 1:] = np.cumsum(s * rng.normal(0.1, 1, (paths, steps)), axis=1)
    return x
