# mistake: overdamped_paths start_missing
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    return np.cumsum(gamma * np.sqrt(2 * M * dt) * rng.normal(size=(steps, paths)), axis=0).T
