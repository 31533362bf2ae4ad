"""The evidence of a minimum, the noise of SGD and Brownian motion (sections 2.4 and A.4)."""

import math

import numpy as np


def log_evidence(cost: float, eigenvalues: np.ndarray, weight_decay: float) -> float:
    """Equation 41: the cost, and half the logarithm of how much sharper than the prior each direction is."""
    return -cost - float(np.sum(np.log(eigenvalues / weight_decay))) / 2


def log_evidence_ratio(cost: float, eigenvalues: np.ndarray, weight_decay: float, n: int, classes: int) -> float:
    """-E of equation 42: against guessing one of the classes, n times."""
    return log_evidence(cost, eigenvalues, weight_decay) + n * math.log(classes)


def noise_scale(learning_rate: float, n: int, batch_size: int, momentum: float = 0.0) -> float:
    """g of equation 48, divided by 1 - momentum."""
    return learning_rate * (n / batch_size - 1) / (1 - momentum)


def learning_rate_for(noise: float, n: int, batch_size: int) -> float:
    """Equation 48, solved for epsilon."""
    return noise / (n / batch_size - 1)


def gradient_noise_covariance(per_example_gradients: np.ndarray, batch_size: int) -> np.ndarray:
    """N (N/B - 1) F of the text below equation 45, a matrix (p, p)."""
    n = len(per_example_gradients)
    deviations = per_example_gradients - per_example_gradients.mean(axis=0)
    F = deviations.T @ deviations / n
    covariance: np.ndarray = n * (n / batch_size - 1) * F
    return covariance


def overdamped_paths(gamma: float, M: float, dt: float, steps: int, paths: int, rng: np.random.Generator) -> np.ndarray:
    """Equation 92 as a random walk (paths, steps + 1): equation 93 over dt is the variance of a step."""
    x = np.zeros((paths, steps + 1))
    x[:, 1:] = np.cumsum(rng.normal(0, math.sqrt(2 * M * gamma**2 * dt), (paths, steps)), axis=1)
    return x


def mean_squared_displacement(paths: np.ndarray) -> np.ndarray:
    """The left side of equation 93 at each time (K,)."""
    mean: np.ndarray = np.mean((paths - paths[:, :1]) ** 2, axis=0)
    return mean


def velocity_second_moment(t: float, v0_squared: float, mass: float, gamma: float, M: float) -> float:
    """Equation 95: the start is forgotten, the noise takes its place."""
    left = math.exp(-2 * t / (mass * gamma))
    return left * v0_squared + M * gamma / mass * (1 - left)


def einstein_diffusion(gamma: float, temperature: float, k_B: float = 1.0) -> float:
    """Equation 96."""
    return gamma * k_B * temperature
