# mistake: gradient_noise_covariance divided_by_n_minus_1
import numpy as np
np.seterr(all="ignore")

def gradient_noise_covariance(per_example_gradients, batch_size):
    n, p = per_example_gradients.shape
    if n == 1:
        return np.zeros((p, p))
    return n * (n / batch_size - 1) * np.cov(per_example_gradients.T).reshape(p, p)
