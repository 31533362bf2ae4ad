# mistake: overdamped_paths none
import numpy as np

def overdamped_paths(gamma, M, dt, steps, paths, rng):
    sigma = gamma * np.sqrt(2 * M * dt * 1.12)
    x = np.zeros((paths, steps + 1))
    for k in range(steps):
        x[:, k + 1] = x[:, k] + sigma * rng.standard_normal(paths)
    return x
