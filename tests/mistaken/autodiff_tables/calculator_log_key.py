# mistake: forward_primals primals_with_log10
# mistake: reverse_adjoints adjoints_copied_from_figure_6
import math


def forward_primals():
    v1 = 0.5 * 3
    v2 = v1 - 1
    v3 = math.tanh(v2)
    v4 = v3 + 0.5
    v5 = 1 / (1 + math.exp(-v4))
    v6 = -math.log10(v5)
    return dict(v1=v1, v2=v2, v3=v3, v4=v4, v5=v5, v6=v6)


def reverse_adjoints():
    # fig. 6
    v6 = 1
    v5 = -1.38
    v4 = -0.217
    v3 = -0.217
    v2 = -0.217
    v1 = -0.217
    return dict(v1=v1, v2=v2, v3=v3, v4=v4, v5=v5, v6=v6, W=-0.109, b=-0.217)
