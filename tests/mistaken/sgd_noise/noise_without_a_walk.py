# mistake: overdamped_paths not_added_up
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    x = rng.standard_normal((steps + 1, paths)).T * gamma * (2 * M * dt) ** 0.5
    x[:, 0] = 0
    return x
