"""Normal numbers from uniform ones (Box and Muller), kept in 32 bits; a bridge fills in the middle."""

import numpy as np


def log_evidence(cost, eigenvalues, weight_decay):
    logarithms = np.log(eigenvalues) - np.log(weight_decay)
    return (-2 * cost - logarithms.sum()) / 2


def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    return n * np.log(classes) + log_evidence(cost, eigenvalues, weight_decay)


def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    return (learning_rate * n / batch_size - learning_rate) / (1 - momentum)


def learning_rate_for(noise, n, batch_size):
    ratio = n / batch_size
    return noise / (ratio - 1)


def gradient_noise_covariance(per_example_gradients, batch_size):
    N, p = per_example_gradients.shape
    C = np.empty((p, p))
    centred = per_example_gradients - per_example_gradients.mean(axis=0)
    for a in range(p):
        for b in range(a, p):
            C[a, b] = C[b, a] = np.dot(centred[:, a], centred[:, b])
    C *= N / batch_size - 1
    return C


def overdamped_paths(gamma, M, dt, steps, paths, rng):
    u = 1 - rng.random((2, steps, paths))
    z = np.sqrt(-2 * np.log(u[0])) * np.cos(2 * np.pi * u[1])
    x = np.zeros((paths, steps + 1), dtype=np.float32)
    for k in range(steps):
        x[:, k + 1] = x[:, k] + gamma * np.sqrt(2 * M * dt) * z[k]
    return x


def mean_squared_displacement(paths):
    copy = np.array(paths, copy=True)
    copy -= copy[:, 0:1].copy()
    copy **= 2
    return copy.sum(axis=0) / len(copy)


def velocity_second_moment(t, v0_squared, mass, gamma, M):
    tau = mass * gamma
    kept = np.exp(-t / tau)
    return kept * kept * v0_squared + (1 - kept * kept) * M * gamma / mass


def einstein_diffusion(gamma, temperature, k_B=1.0):
    return gamma * temperature * k_B
