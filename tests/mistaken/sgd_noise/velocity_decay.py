# mistake: velocity_second_moment exponent_without_the_2
from math import exp
def velocity_second_moment(t, v0_squared, mass, gamma, M):
    e = exp(-t / (mass * gamma))
    return e * v0_squared + M * gamma / mass * (1 - e)
