# mistake: mean_squared_displacement start_not_taken_off
import numpy as np
def mean_squared_displacement(paths):
    return np.array([np.mean(column ** 2) for column in paths.T])
