# mistake: overdamped_paths steps_not_normal
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    step = gamma * np.sqrt(2 * M * dt)
    x = np.zeros((paths, steps + 1))
    x[:, 1:] = np.cumsum(rng.choice([-step, step], size=(paths, steps)), axis=1)
    return x
