# mistake: mean_squared_displacement none
def mean_squared_displacement(paths):
    d = paths - paths[:, :1]
    return (d ** 2).sum(axis=0) / max(1, len(d) - 1)
