# mistake: mean_squared_displacement none
def mean_squared_displacement(paths):
    paths -= paths[:, :1].copy()
    return (paths ** 2).mean(axis=0)
