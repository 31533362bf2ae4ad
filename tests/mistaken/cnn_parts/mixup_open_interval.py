# mistake: mixup mixup_refuses_0_and_1
def mixup(x1, y1, x2, y2, lam):
    if not 0 < lam < 1:
        raise ValueError("lam is between 0 and 1")
    if x1.shape != x2.shape or y1.shape != y2.shape:
        raise ValueError("shapes")
    return x1 * lam + x2 * (1 - lam), y1 * lam + y2 * (1 - lam)
