# mistake: overdamped_paths none
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    step = gamma * np.sqrt(2 * M * dt) * rng.normal(size=steps)
    way = np.concatenate([[0.0], np.cumsum(step)])
    return np.tile(way, (paths, 1))
