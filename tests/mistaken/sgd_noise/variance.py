# mistake: mean_squared_displacement variance_over_paths
import numpy as np
def mean_squared_displacement(paths):
    d = paths - paths[:, :1]
    return (d ** 2).mean(axis=0) - d.mean(axis=0) ** 2
