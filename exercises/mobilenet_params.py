"""Exercise: how light are light-weight networks?

Lecture: section 4.1 (eqs 58-61, figs 20, 27-30). Weights of a convolution: section 3.3, below eq. 54.

You count the parameters of the building blocks of section 4.1, then those of MobileNet V1 and V2 whole,
and V1's multiply-adds. Counts are exact plain ints. Counting rules:

- A k x k convolution from c_in to c_out channels has k^2 c_in c_out weights, and c_out biases where it
  has a bias.
- With g groups each output channel sees c_in / g input channels only. A depthwise convolution is the case
  g = c_in = c_out.
- Batch norm has 2 parameters per channel (scale and shift); the running mean and variance are not counted.
- A fully connected layer from c to k values is a 1x1 convolution from c to k channels on a 1x1 map.
- Activations, pooling and shortcuts have no parameters.

MobileNet V1 (fig. 28). Every convolution: no bias, batch norm after it (after the depthwise and after the
1x1 one). The layers are

    3x3 convolution, 3 -> 32 channels, stride 2
    13 blocks: a 3x3 depthwise convolution with the stride given here, then a 1x1 convolution to c channels
        c        64  128  128  256  256  512  512  512  512  512  512  1024  1024
        stride    1    2    1    2    1    2    1    1    1    1    1     2     1
    global average pooling
    fully connected, 1024 -> classes, with bias

The figure prints "s2" at the last depthwise layer, yet its map stays 7 x 7: it is stride 1, as above.
A width w replaces 32 and every c (so the classifier's 1024 too) by `int(c * w)`. The 3 input channels and
`classes` stay.

MobileNet V2 (figs 29 and 30). Again no bias and batch norm after every convolution. The layers are

    3x3 convolution, 3 -> 32 channels, stride 2
    bottlenecks, n of each row one after the other:
        t (expansion)     1    6    6    6    6    6    6
        c (channels)     16   24   32   64   96  160  320
        n (repeats)       1    2    3    4    3    3    1
    1x1 convolution, 320 -> 1280 channels
    global average pooling
    fully connected, 1280 -> classes, with bias

A bottleneck from c_in to c channels is a 1x1 convolution to t * c_in channels, a 3x3 depthwise
convolution on those, and a 1x1 convolution to c channels. Where t = 1 the first of the three is left out.
In the first of the n repeats c_in is the row above's c (at the start: the first convolution's channels),
in the others it is c.

A width w replaces 32, every c, and 1280 by `rounded(c * w)`, and the last one is never made smaller: it
is `rounded(1280 * max(1, w))`. `rounded` is the rule in the V2 paper's code: take the nearest multiple of
8 (half-way goes up), but at least 8; if that is less than 0.9 times the unrounded number, take 8 more.
For example w = 0.75: 24 * 0.75 = 18 is nearest to 16, 16 < 0.9 * 18 = 16.2, so there are 24 channels.

日本語: 4.1 節の軽量なネットワークのパラメタ数を数える演習です。まず部品(式 (58)-(61)、図 20、図 27)を
数え、次に MobileNetV1(図 28)と MobileNetV2(図 30)全体を数えます。必要な層の情報は上の表に全てあります。
図 28 の最後の depthwise の層は「s2」と印刷されていますが、サイズが 7x7 のままなので stride は 1 です。
batch norm はチャンネルごとに 2 個と数えます。使えない引数には `ValueError` を送出してください。

The idea, with an example / 考え方と例題: handouts/mobilenet_params.html, handouts/mobilenet_params.ja.html
"""


def conv_params(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    """Parameters of a k x k convolution, possibly in groups (section 3.3; groups: section 4.1, ShuffleNet).

    bias: whether there is one bias per output channel.

    Raises ValueError if k, c_in, c_out or groups is below 1, or if groups does not divide both c_in and
    c_out.

    >>> conv_params(3, 8, 16)
    1152
    >>> conv_params(3, 8, 16, groups=4, bias=True)  # 9 * 2 * 16 + 16
    304
    """
    raise NotImplementedError


def bottleneck_params(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    """Weights (no biases) of the residual block of fig. 20 (eq. 58).

    Three convolutions: 1x1 from `channels` to `reduced`, k x k on `reduced` channels, 1x1 back to
    `channels`. The defaults give eq. 58's 69632; without the reduction (reduced=256) it is 720896.

    >>> bottleneck_params(16, 4)
    272
    """
    raise NotImplementedError


def fire_module_params(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    """Parameters of SqueezeNet's fire module (section 4.1, fig. 27).

    A 1x1 convolution squeezes c_in channels to s1x1. Two convolutions stand side by side on the squeezed
    map: a 1x1 one to e1x1 channels and a 3x3 one to e3x3 channels. bias: whether all three have biases.

    >>> fire_module_params(6, 3, 4, 4)  # 18 + 12 + 108, the channels of fig. 27
    138
    """
    raise NotImplementedError


def depthwise_separable_params(k: int, c_in: int, c_out: int) -> int:
    """Weights of a k x k depthwise convolution and the 1x1 convolution after it (eqs 59 and 60).

    >>> depthwise_separable_params(5, 4, 10)
    140
    """
    raise NotImplementedError


def reduction_ratio(k: int, c_out: int) -> float:
    """Weights of a depthwise separable convolution divided by those of the ordinary one (eq. 61), a float.

    >>> reduction_ratio(2, 4)
    0.5
    """
    raise NotImplementedError


def mobilenet_v1_params(width: float = 1.0, classes: int = 1000, batch_norm: bool = True) -> int:
    """Parameters of MobileNet V1 (fig. 28; the table at the top of this file).

    batch_norm=False leaves out the batch norms' parameters; everything else stays.

    Raises ValueError if width <= 0, classes < 1, or the width leaves a layer without channels
    (`int(c * width)` is 0).

    At the defaults, one class less saves 1024 weights and one bias.

    >>> mobilenet_v1_params()
    4231976
    >>> mobilenet_v1_params() - mobilenet_v1_params(classes=999)
    1025
    """
    raise NotImplementedError


def mobilenet_v2_params(width: float = 1.0, classes: int = 1000) -> int:
    """Parameters of MobileNet V2, batch norm included (figs 29 and 30; the table at the top of this file).

    Raises ValueError if width <= 0 or classes < 1. (The rounding rule never leaves fewer than 8 channels.)

    >>> mobilenet_v2_params()
    3504872
    >>> mobilenet_v2_params(width=0.5) - mobilenet_v2_params(width=0.5, classes=999)  # still 1280 channels
    1281
    """
    raise NotImplementedError


def mobilenet_v1_multiply_adds(resolution: int = 224, width: float = 1.0, classes: int = 1000) -> int:
    """Multiply-adds of one pass of a resolution x resolution picture through MobileNet V1 (fig. 28).

    One multiply-add is one weight times one input value, added to a sum. Each weight of a convolution is
    used once at every position of its output; each weight of the classifier once. Biases, batch norm and
    pooling are not counted. SAME padding: a layer of stride s turns side n into ceil(n / s). width as in
    `mobilenet_v1_params`.

    Raises ValueError if resolution < 1, width <= 0, classes < 1, or a layer is left without channels.

    At 224 the last map is 7 x 7 and the count is about 569 million. One class more costs 1024
    multiply-adds.

    >>> mobilenet_v1_multiply_adds(classes=1001) - mobilenet_v1_multiply_adds()
    1024
    """
    raise NotImplementedError
