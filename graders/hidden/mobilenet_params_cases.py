"""Named inputs for the hidden checks of exercises/mobilenet_params.py."""

from saiten.grading import call

MOST = 2**31 - 1

CONVOLUTIONS = {
    "defaults": call(3, 16, 24),
    "all arguments 1": call(1, 1, 1, 1),
    "even kernel": call(4, 5, 7),
    "bias": call(3, 5, 7, bias=True),
    "1x1 with bias": call(1, 20, 30, 1, True),
    "groups": call(3, 12, 18, 6),
    "groups with bias": call(3, 12, 18, groups=3, bias=True),
    "depthwise": call(3, 32, 32, groups=32),
    "depthwise with bias": call(5, 32, 32, 32, True),
    "depthwise, two outputs each": call(3, 8, 16, 8),
    "as many groups as outputs": call(3, 16, 8, 8),
    "by keyword": call(k=2, c_in=6, c_out=9, groups=3, bias=False),
    "large": call(3, 300_000_021, 300_000_003, groups=3),
    "large kernel": call(MOST, 1, 1),
    "large bias": call(1, 1, MOST, bias=True),
}

NO_CONVOLUTIONS = {
    "k = 0": call(0, 4, 4),
    "k = -3": call(-3, 4, 4),
    "c_in = 0": call(3, 0, 4),
    "c_in = -4": call(3, -4, 4),
    "c_out = 0": call(3, 4, 0),
    "c_out = -4": call(3, 4, -4),
    "both channel counts negative": call(3, -4, -4),
    "c_in = 0, in groups": call(3, 0, 4, 2),
    "c_out = 0, in groups, with bias": call(3, 4, 0, 2, True),
    "groups = 0": call(3, 4, 4, groups=0),
    "groups = -1": call(3, 4, 4, groups=-1),
    "groups = -2": call(3, 4, 4, -2),
    "groups do not divide c_in": call(3, 6, 4, 4),
    "groups do not divide c_out": call(3, 4, 6, 4),
    "groups divide c_in only": call(3, 6, 4, 3),
    "groups divide c_out only": call(3, 4, 6, 3),
    "groups divide neither": call(3, 5, 5, 2),
    "groups divide the sum only": call(3, 3, 5, groups=4),
    "groups divide the product only": call(3, 2, 6, groups=4),
    "more groups than inputs": call(3, 4, 8, 8),
    "more groups than outputs": call(3, 8, 4, 8),
    "more groups than either": call(1, 2, 2, 3),
}

BOTTLENECKS = {
    "defaults": call(),
    "512 channels": call(512),
    "reduced to 100 channels": call(reduced=100),
    "5x5 kernel": call(k=5),
    "1x1 kernel": call(k=1),
    "even kernel": call(20, 10, 4),
    "wider in the middle": call(10, 60),
    "one channel": call(1, 1),
    "by keyword": call(channels=128, reduced=32, k=7),
    "large numbers": call(1, 300_000_001, 3),
}

FIRES = {
    "without bias": call(96, 16, 64, 64),
    "expansions to 11 and 13 channels": call(50, 7, 11, 13),
    "expansions to 11 and 13 channels, with bias": call(50, 7, 11, 13, True),
    "no bias, by keyword": call(50, 7, 11, 13, bias=False),
    "squeezed to one channel": call(5, 1, 2, 3, bias=True),
    "not squeezed": call(3, 9, 4, 5),
    "all channels 1": call(1, 1, 1, 1),
    "by keyword": call(c_in=12, s1x1=5, e1x1=3, e3x3=8, bias=True),
    "large": call(300_000_001, 300_000_007, 1, 1),
}

SEPARABLES = {
    "all arguments 1": call(1, 1, 1),
    "1x1 kernel": call(1, 8, 3),
    "even kernel": call(4, 5, 7),
    "more outputs": call(3, 32, 64),
    "fewer outputs": call(3, 64, 32),
    "by keyword": call(k=5, c_in=6, c_out=11),
    "large": call(3, 1_000_000_007, 1_000_000_009),
    "large kernel": call(MOST, 1, 1),
}

RATIOS = {
    "all arguments 1": call(1, 1),
    "1x1 kernel": call(1, 8),
    "even kernel": call(2, 3),
    "one output": call(3, 1),
    "7x7 kernel, 11 channels": call(7, 11),
    "by keyword": call(k=3, c_out=64),
    "a small ratio": call(1000, 999_999),
}

# Widths whose products with the channels are exact, or far from the next whole number.
V1_WIDTHS = {
    "width 0.75": call(0.75),
    "width 0.5": call(0.5),
    "width 0.25": call(0.25),
    "width 0.35: channels are cut off, not rounded": call(0.35),
    "width 0.9": call(0.9),
    "width 1.4": call(1.4),
    "width 1.3": call(1.3),
    "width 2": call(2.0),
    "width 1/32: one channel in the first layer": call(1 / 32),
    "width 63/1024: almost two channels in the first layer": call(63 / 1024),
}

V1 = {
    "defaults": call(),
    "two classes": call(classes=2),
    "one class": call(1.0, 1),
    "without batch norm": call(batch_norm=False),
    "all arguments by position": call(0.5, 10, False),
    "width 0.35, without batch norm": call(0.35, batch_norm=False),
    "by keyword": call(width=0.25, classes=100, batch_norm=True),
    "many classes": call(classes=MOST),
    **V1_WIDTHS,
}

NO_V1 = {
    "width 0": call(0.0),
    "width -1": call(-1.0),
    "width -0.001": call(-0.001),
    "width -1 without batch norm": call(-1.0, batch_norm=False),
    "no classes": call(classes=0),
    "-1 classes": call(1.0, -1),
    "-1000 classes": call(0.5, -1000, False),
    "width 1/64: no channels in the first layer": call(1 / 64),
    "width 0.031: not quite one channel in the first layer": call(0.031),
    "width 0.01: no channels in two layers": call(0.01),
    "width 0.005: no channels in four layers": call(0.005, 2, False),
    "width 0.0005: no channels in any layer": call(0.0005),
}

V2 = {
    "defaults": call(),
    "two classes": call(classes=2),
    "one class": call(1.0, 1),
    "many classes": call(classes=MOST),
    "by keyword": call(width=0.5, classes=100),
    "width 0.75": call(0.75),
    "width 0.5": call(0.5),
    "width 0.25": call(0.25),
    "width 0.35": call(0.35),
    "width 0.1": call(0.1),
    "width 1.3": call(1.3),
    "width 1.4": call(1.4),
    "width 2": call(2.0),
    "width just above 1": call(257 / 256),
    "width 1/1024: 8 channels in each layer": call(1 / 1024),
    "width 1e-9: 8 channels in each layer": call(1e-9),
    "width 0.625: 20 is half-way between 16 and 24": call(0.625),
    "width 0.375: 12 is half-way between 8 and 16": call(0.375),
    "width 0.8125: 52 is half-way between 48 and 56": call(0.8125),
    "width 1.3125: 84 is half-way between 80 and 88": call(1.3125),
    "width 1.625: 52 is half-way between 48 and 56": call(1.625),
    "width 763/1024: 16 is 89.5 % of 17.88": call(763 / 1024),
    "width 755/1024: 16 is 90.4 % of 17.70": call(755 / 1024),
    # at one of these, every c of fig. 30 is told from c + 1 and c - 1, which most widths round to the same
    "width 85/512": call(85 / 512),
    "width 69/64": call(69 / 64),
    "width 571/512": call(571 / 512),
    "width 1851/1024": call(1851 / 1024),
}

NO_V2 = {
    "width 0": call(0.0),
    "width -1": call(-1.0),
    "width -0.001": call(-0.001),
    "no classes": call(classes=0),
    "-1 classes": call(1.0, -1),
    "-1000 classes": call(0.5, -1000),
}

MULTIPLY_ADDS = {
    "defaults": call(),
    "one class": call(classes=1),
    "width 0.25": call(width=0.25),
    "width 0.35: channels are cut off, not rounded": call(width=0.35),
    "width 1.4": call(224, 1.4),
    "width 1/32: one channel in the first layer": call(width=1 / 32),
    "resolution 1": call(1),
    "resolution 2": call(2),
    "resolution 32": call(32),
    "resolution 33": call(33),
    "resolution 63": call(63),
    "resolution 97": call(97, 0.75),
    "resolution 160": call(160),
    "resolution 225": call(225),
    "all arguments by position": call(130, 0.5, 10),
    "by keyword": call(resolution=65, width=0.75, classes=20),
    "large picture": call(20_000_001, 0.25),
    "many classes": call(224, 1.0, MOST),
}

NO_MULTIPLY_ADDS = {
    "resolution 0": call(0),
    "resolution -1": call(-1),
    "resolution -224": call(-224, 0.5, 10),
    "width 0": call(224, 0.0),
    "width -1": call(width=-1.0),
    "width -0.001": call(width=-0.001),
    "no classes": call(classes=0),
    "-1 classes": call(224, 1.0, -1),
    "-1000 classes": call(224, 0.5, -1000),
    "width 1/64: no channels in the first layer": call(width=1 / 64),
    "width 0.031: not quite one channel in the first layer": call(32, 0.031),
    "width 0.0005: no channels in any layer": call(224, 0.0005),
}
