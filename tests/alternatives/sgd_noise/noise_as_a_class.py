"""White noise as an object: eta is integrated in ten parts of each step, backwards, and from one flat array."""

from dataclasses import dataclass
from math import exp, fsum, log

import numpy as np

PARTS = 10


@dataclass
class WhiteNoise:
    M: float
    rng: np.random.Generator

    def integrals(self, dt, shape):
        """of eta over dt: mean 0, variance 2 M dt."""
        flat = self.rng.standard_normal(int(np.prod(shape)))
        return (2 * self.M * dt) ** 0.5 * flat[::-1].reshape(shape)


@dataclass
class Particle:
    gamma: float
    noise: WhiteNoise

    def walk(self, dt, steps, paths):
        pushes = self.noise.integrals(dt / PARTS, (PARTS, steps, paths)).sum(0)
        way = np.add.accumulate(np.vstack([np.zeros((1, paths)), self.gamma * pushes]))
        return way.T


def log_evidence(cost, eigenvalues, weight_decay):
    return -fsum([cost, *(0.5 * log(one / weight_decay) for one in eigenvalues.tolist())])


def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    null = -n * log(classes)
    return log_evidence(cost, eigenvalues, weight_decay) - null


def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    g = learning_rate * (n / batch_size - 1)
    return g if not momentum else g / (1 - momentum)


def learning_rate_for(noise, n, batch_size):
    return noise * (1 / (n / batch_size - 1))


def gradient_noise_covariance(per_example_gradients, batch_size):
    G = np.array(per_example_gradients)
    N = len(G)
    G -= G.mean(0, keepdims=True)
    return sum(np.outer(g, g) for g in G) * (N / batch_size - 1)


def overdamped_paths(gamma, M, dt, steps, paths, rng):
    return Particle(gamma, WhiteNoise(M, rng)).walk(dt, steps, paths)


def mean_squared_displacement(paths):
    return ((paths - paths[:, [0]]) ** 2).mean(0)


def velocity_second_moment(t, v0_squared, mass, gamma, M):
    forgotten = 1 - exp(-t / (mass * gamma)) ** 2
    return (1 - forgotten) * v0_squared + forgotten * gamma * M / mass


def einstein_diffusion(gamma, temperature, k_B=1.0):
    M = k_B * temperature / gamma  # M gamma / m = k_B T / m
    return M * gamma**2
