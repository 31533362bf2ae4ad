# mistake: noise_scale whole_batches
# mistake: learning_rate_for rate_of_whole_batches
def batches(n, b):
    return n // b

def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    return learning_rate * (batches(n, batch_size) - 1) / (1 - momentum)

def learning_rate_for(noise, n, batch_size):
    return noise / (batches(n, batch_size) - 1)
