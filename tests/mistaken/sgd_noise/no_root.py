# mistake: overdamped_paths variance_for_deviation
import numpy as np

def overdamped_paths(gamma, M, dt, steps, paths, rng):
    sigma = 2 * M * gamma ** 2 * dt
    x = np.zeros((paths, steps + 1))
    for k in range(steps):
        x[:, k + 1] = x[:, k] + sigma * rng.standard_normal(paths)
    return x
