# mistake: overdamped_paths none
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    t = dt * np.arange(steps + 1)
    return rng.normal(size=(paths, 1)) * np.sqrt(2 * M * gamma ** 2 * t)
