# mistake: noise_scale momentum_multiplied
def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    g = learning_rate * (n / batch_size - 1)
    g *= 1 - momentum
    return g
