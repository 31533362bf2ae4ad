"""All paths at once, one time after the other (another order of draws); np.cov; numpy scalars as answers."""

import numpy as np
from numpy.linalg import slogdet


def log_evidence(cost, eigenvalues, weight_decay):
    _sign, logarithm = slogdet(np.diag(eigenvalues[:50] / weight_decay))
    return np.float64(-cost) - (logarithm + np.log(eigenvalues[50:] / weight_decay).sum()) / 2


def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    return log_evidence(cost, eigenvalues, weight_decay) - n * np.log(1 / classes)


def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    exact = np.divide(n, batch_size) - 1
    return np.multiply(learning_rate, exact) / (1 - momentum)


def learning_rate_for(noise, n, batch_size):
    return noise / noise_scale(1.0, n, batch_size)


def gradient_noise_covariance(per_example_gradients, batch_size):
    n = per_example_gradients.shape[0]
    F = np.atleast_2d(np.cov(per_example_gradients, rowvar=False, bias=True))
    return n * (n / batch_size - 1) * F


def overdamped_paths(gamma, M, dt, steps, paths, rng):
    D = M * gamma**2
    columns = [np.zeros(paths)]
    for _ in range(steps):
        columns.append(columns[-1] + rng.normal(scale=np.sqrt(2 * D * dt), size=paths))
    return np.stack(columns, axis=1)


def mean_squared_displacement(paths):
    shifted = paths.T - paths[:, 0]
    return np.einsum("ki,ki->k", shifted, shifted) / shifted.shape[1]


def velocity_second_moment(t, v0_squared, mass, gamma, M):
    rate = 2 / (mass * gamma)
    return np.exp(-rate * t) * v0_squared - M * gamma / mass * np.expm1(-rate * t)


def einstein_diffusion(gamma, temperature, k_B=1.0):
    return np.prod([gamma, k_B, temperature])
