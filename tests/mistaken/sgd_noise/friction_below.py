# mistake: overdamped_paths divided_by_gamma
# mistake: einstein_diffusion diffusion_over_friction
# mistake: velocity_second_moment gamma_as_friction
import numpy as np

def overdamped_paths(gamma, M, dt, steps, paths, rng):
    sigma = np.sqrt(2 * M * dt) / gamma
    x = np.zeros((paths, steps + 1))
    for k in range(steps):
        x[:, k + 1] = x[:, k] + sigma * rng.standard_normal(paths)
    return x


def einstein_diffusion(gamma, temperature, k_B=1.0):
    return k_B * temperature / gamma


def velocity_second_moment(t, v0_squared, mass, gamma, M):
    decay = np.exp(-2 * gamma * t / mass)
    return v0_squared * decay + M / (mass * gamma) * (1 - decay)
