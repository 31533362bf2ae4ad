# mistake: gradient_noise_covariance mean_not_taken_off
def gradient_noise_covariance(per_example_gradients, batch_size):
    n = per_example_gradients.shape[0]
    F = per_example_gradients.T @ per_example_gradients / n
    return n * (n / batch_size - 1) * F
