# mistake: overdamped_paths steps_not_normal
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    u = rng.random((steps, paths)) - 0.5          # variance 1/12
    x = np.zeros((steps + 1, paths))
    x[1:] = np.cumsum(u * np.sqrt(12 * 2 * M * gamma ** 2 * dt), axis=0)
    return x.T
