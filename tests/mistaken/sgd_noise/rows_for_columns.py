# mistake: gradient_noise_covariance between_examples
import numpy as np
def gradient_noise_covariance(per_example_gradients, batch_size):
    n = len(per_example_gradients)
    d = per_example_gradients - per_example_gradients.mean(axis=0)
    return (n / batch_size - 1) * np.array([[a @ b for a in d] for b in d])
