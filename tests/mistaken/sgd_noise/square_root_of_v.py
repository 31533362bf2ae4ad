# mistake: velocity_second_moment none
from math import exp, sqrt
def velocity_second_moment(t, v0_squared, mass, gamma, M):
    v = sqrt(v0_squared) * exp(-2 * t / mass / gamma)
    return v ** 2 + M * gamma / mass * (1 - exp(-2 * t / mass / gamma))
