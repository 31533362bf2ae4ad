# mistake: overdamped_paths drawn_anew
import numpy as np
def overdamped_paths(gamma, M, dt, steps, paths, rng):
    x = np.zeros((paths, steps + 1))
    for k in range(1, steps + 1):
        x[:, k] = rng.normal(0, np.sqrt(2 * M * gamma ** 2 * k * dt), paths)
    return x
