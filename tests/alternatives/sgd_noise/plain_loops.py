"""Loops and math only, one number at a time; random numbers are drawn one by one, path by path."""

import math

import numpy as np


def log_evidence(cost, eigenvalues, weight_decay):
    total = 0.0
    for value in eigenvalues:
        total += math.log(value) - math.log(weight_decay)
    return -cost - 0.5 * total


def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    E = cost - n * math.log(classes)
    for value in eigenvalues:
        E += 0.5 * math.log(value / weight_decay)
    return -E


def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    return learning_rate * (n - batch_size) / (batch_size * (1 - momentum))


def learning_rate_for(noise, n, batch_size):
    return noise * batch_size / (n - batch_size)


def gradient_noise_covariance(per_example_gradients, batch_size):
    n, p = per_example_gradients.shape
    mean = [sum(per_example_gradients[i, a] for i in range(n)) / n for a in range(p)]
    C = np.zeros((p, p))
    for a in range(p):
        for b in range(p):
            for i in range(n):
                C[a, b] += (per_example_gradients[i, a] - mean[a]) * (per_example_gradients[i, b] - mean[b])
    return C * (n - batch_size) / batch_size


def overdamped_paths(gamma, M, dt, steps, paths, rng):
    sigma = gamma * math.sqrt(2 * M * dt)
    x = np.zeros((paths, steps + 1))
    for i in range(paths):
        position = 0.0
        for k in range(steps):
            position += sigma * rng.standard_normal()
            x[i, k + 1] = position
    return x


def mean_squared_displacement(paths):
    P, K = paths.shape
    result = np.zeros(K)
    for k in range(K):
        for i in range(P):
            result[k] += (paths[i, k] - paths[i, 0]) ** 2 / P
    return result


def velocity_second_moment(t, v0_squared, mass, gamma, M):
    balance = M * gamma / mass
    return balance + (v0_squared - balance) * math.exp(-2 * t / mass / gamma)


def einstein_diffusion(gamma, temperature, k_B=1.0):
    return k_B * temperature * gamma
