# mistake: velocity_second_moment noise_from_the_start
# mistake: einstein_diffusion diffusion_with_the_2
from math import exp
def velocity_second_moment(t, v0_squared, mass, gamma, M):
    return v0_squared * exp(-2 * t / (mass * gamma)) + gamma * M / mass
def einstein_diffusion(gamma, temperature, k_B=1.0):
    return 2 * gamma * k_B * temperature
