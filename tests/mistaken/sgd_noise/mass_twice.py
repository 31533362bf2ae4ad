# mistake: velocity_second_moment balance_mixed_up
from math import exp
def velocity_second_moment(t, v0_squared, mass, gamma, M):
    left = exp(-2 * t / mass / gamma)
    return left * v0_squared + (1 - left) * M * gamma / mass ** 2
