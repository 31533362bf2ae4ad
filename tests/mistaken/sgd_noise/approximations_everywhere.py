# mistake: noise_scale approximated
# mistake: learning_rate_for rate_approximated
# mistake: gradient_noise_covariance covariance_approximated
import numpy as np

def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    return learning_rate * n / (batch_size * (1 - momentum))

def learning_rate_for(noise, n, batch_size):
    return noise * batch_size / n

def gradient_noise_covariance(per_example_gradients, batch_size):
    d = per_example_gradients - np.mean(per_example_gradients, axis=0)
    F = d.T.dot(d) / len(d)
    return len(d) ** 2 / batch_size * F
