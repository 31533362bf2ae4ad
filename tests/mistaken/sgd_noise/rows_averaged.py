# mistake: mean_squared_displacement mean_over_times
import numpy as np
def mean_squared_displacement(paths):
    d = np.array([row - row[0] for row in paths])
    return (d ** 2).mean(1)
