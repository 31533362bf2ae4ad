# mistake: einstein_diffusion k_B_ignored
def einstein_diffusion(gamma, temperature, k_B=1.0):
    return gamma * temperature
