# mistake: overdamped_paths gamma_not_squared
import numpy as np

def overdamped_paths(gamma, M, dt, steps, paths, rng):
    sigma = np.sqrt(2 * M * gamma * dt)
    x = np.zeros((paths, steps + 1))
    for k in range(steps):
        x[:, k + 1] = x[:, k] + sigma * rng.standard_normal(paths)
    return x
