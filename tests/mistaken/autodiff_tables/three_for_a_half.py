# mistake: forward_derivatives tangents_with_w_for_x
def forward_derivatives(wrt):
    if wrt == "W":
        dv1 = 3
        dv2 = dv1
    elif wrt == "b":
        dv1 = 0
        dv2 = 1
    else:
        raise ValueError
    dv3 = dv2*(1 - 0.462**2)
    dv4 = dv3
    dv5 = dv4*0.724*(1 - 0.724)
    dv6 = -dv5/0.724
    return {"v1": dv1, "v2": dv2, "v3": dv3, "v4": dv4, "v5": dv5, "v6": dv6}
