# mistake: gradient_noise_covariance none
import numpy as np
def gradient_noise_covariance(per_example_gradients, batch_size):
    n = len(per_example_gradients)
    d = per_example_gradients - per_example_gradients.mean(axis=1, keepdims=True)
    return n * (n / batch_size - 1) * (d.T @ d) / n
