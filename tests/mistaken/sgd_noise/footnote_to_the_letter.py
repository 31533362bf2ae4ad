# mistake: noise_scale approximated_with_momentum
def noise_scale(learning_rate, n, batch_size, momentum=0.0):
    if momentum > 0:
        return learning_rate * n / batch_size / (1 - momentum)   # 脚注の式
    return learning_rate * (n / batch_size - 1)
