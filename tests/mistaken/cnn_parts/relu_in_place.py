# mistake: relu none
# mistake: leaky_relu none
def relu(x):
    x[x < 0] = 0
    return x

def leaky_relu(x, slope=0.01):
    if slope < 0:
        raise ValueError("slope < 0")
    x[x < 0] *= slope
    return x
