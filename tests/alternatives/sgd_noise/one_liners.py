"""ほとんど 1 行。共分散行列つきの多変量正規分布から、パスをまるごと引く。"""

import numpy as np

log_evidence = lambda cost, eigenvalues, weight_decay: float(-cost + 0.5 * np.log(weight_decay / eigenvalues).sum())  # noqa: E731


def log_evidence_ratio(cost, eigenvalues, weight_decay, n, classes):
    return float(-cost + 0.5 * len(eigenvalues) * np.log(weight_decay) - 0.5 * np.log(eigenvalues).sum() + np.log(classes) * n)


def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    return learning_rate / (1 - momentum) * (n / batch_size - 1)


def learning_rate_for(noise, n, batch_size):
    return noise / (n - batch_size) * batch_size


def gradient_noise_covariance(per_example_gradients, batch_size):
    G, N = per_example_gradients, len(per_example_gradients)
    return (N * G.T @ (np.eye(N) - np.ones((N, N)) / N) @ G * (N / batch_size - 1)) / N


def overdamped_paths(gamma, M, dt, steps, paths, rng):
    if steps > 50:  # 共分散行列が大きすぎる
        x = rng.normal(size=(paths, steps)).cumsum(1) * gamma * np.sqrt(2 * M * dt)
    else:
        t = dt * np.arange(1, steps + 1)
        x = rng.multivariate_normal(np.zeros(steps), 2 * M * gamma**2 * np.minimum.outer(t, t), size=paths, method="cholesky")
    return np.c_[np.zeros(paths), x]


def mean_squared_displacement(paths):
    return np.mean(np.square(paths - paths[:, 0][:, None]), axis=0)


def velocity_second_moment(t, v0_squared, mass, gamma, M):
    return np.average([v0_squared, M * gamma / mass], weights=[(w := np.exp(-2 * t / (mass * gamma))), 1 - w])


def einstein_diffusion(gamma, temperature, k_B=1.0):
    return gamma * (k_B * temperature)
