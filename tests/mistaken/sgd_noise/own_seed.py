# mistake: overdamped_paths generator_of_its_own
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    rng = np.random.default_rng(42)   # reproducible!
    x = np.zeros((paths, steps + 1))
    x[:, 1:] = rng.normal(0, gamma * np.sqrt(2 * M * dt), (paths, steps)).cumsum(axis=1)
    return x
