# mistake: noise_scale none
def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    return learning_rate * (n / batch_size - 1) / (1 - momentum ** 2)
