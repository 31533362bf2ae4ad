"""How counting parameters really goes wrong. Each function stands in for one of reference/mobilenet_params.py."""

# ruff: noqa: ARG001 - a mistake may forget an argument

from reference.mobilenet_params import conv_params
from saiten.grading import Text, misconception


@misconception(
    "conv_params",
    Text(
        "The groups change nothing: an output channel sees only its own group's c_in / groups channels.",
        "groups が効いていません。出力の各チャンネルが見るのは、自分のグループの c_in / groups チャンネルだけです。",
    ),
    lecture="4.1",
)
def groups_ignored(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * c_in * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "Both channel counts are divided by groups and one group is counted; there are `groups` of them.",
        "1 グループ分しか数えていません。グループは groups 個あります。",
    ),
    lecture="4.1",
)
def one_group_counted(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * (c_out // groups) + c_out * bias


@misconception(
    "conv_params",
    Text(
        "There is one bias per output channel, not per input channel.",
        "バイアスは入力ではなく出力のチャンネルごとに 1 個です。",
    ),
    lecture="3.3",
)
def bias_per_input_channel(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_in * bias


@misconception(
    "conv_params",
    Text(
        "The kernel is counted with k cells; a k x k kernel has k * k.",
        "kernel のマスを k 個と数えています。k x k の kernel なので k * k 個です。",
    ),
    lecture="3.3",
)
def kernel_side_for_its_area(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k * (c_in // groups) * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "bias=True changes nothing: then every output channel has one parameter more.",
        "bias=True にしても答えが変わりません。その場合は出力チャンネルごとにパラメタが 1 個増えます。",
    ),
    lecture="3.3",
)
def bias_ignored(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out


@misconception(
    "conv_params",
    Text(
        "The whole convolution has a single bias here; it has one for every output channel.",
        "バイアスが全体で 1 個になっています。出力チャンネルごとに 1 個です。",
    ),
    lecture="3.3",
)
def one_bias_for_all(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + bias


@misconception(
    "conv_params",
    Text(
        "Biases are counted without being asked for: bias=False is the default.",
        "指定がなくてもバイアスを数えています。既定値は bias=False です。",
    ),
    lecture="3.3",
)
def bias_always_counted(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_out


@misconception(
    "conv_params",
    Text(
        "Nobody checks that groups divides the channel counts: both c_in and c_out, else a ValueError.",
        "groups がチャンネル数を割り切るか確かめていません。c_in も c_out も割り切れなければなりません。",
    ),
    lecture="4.1",
)
def divisibility_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "Only c_in is checked against groups; the outputs belong to groups too: groups has to divide c_out as well.",
        "groups で割り切れるかを c_in でしか確かめていません。出力もグループに分かれるので c_out も確かめます。",
    ),
    lecture="4.1",
)
def outputs_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_in % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "Only c_out is checked against groups; the inputs belong to groups too: groups has to divide c_in as well.",
        "groups で割り切れるかを c_out でしか確かめていません。入力もグループに分かれるので c_in も確かめます。",
    ),
    lecture="4.1",
)
def inputs_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if min(k, c_in, c_out, groups) < 1 or c_out % groups:
        raise ValueError("unusable sizes")
    return k**2 * (c_in // groups) * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "Sizes below 1 are worked with; k, c_in, c_out and groups of 0 or less are a ValueError.",
        "1 より小さいサイズでも計算しています。k, c_in, c_out, groups が 0 以下のときは ValueError です。",
    ),
    lecture="3.3",
)
def ranges_not_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    if c_in % groups or c_out % groups:
        raise ValueError("groups do not divide the channels")
    return k**2 * (c_in // groups) * c_out + c_out * bias


@misconception(
    "conv_params",
    Text(
        "No argument is checked: sizes below 1, and groups that do not divide both channel counts, are ValueErrors.",
        "引数を何も確かめていません。1 より小さいサイズや、チャンネル数を割り切らない groups は ValueError です。",
    ),
    lecture="4.1",
)
def nothing_checked(k: int, c_in: int, c_out: int, groups: int = 1, bias: bool = False) -> int:
    return k**2 * (c_in // groups) * c_out + c_out * bias


@misconception(
    "bottleneck_params",
    Text(
        "The 1x1 convolution back up to `channels` is missing.",
        "チャンネル数を元に戻す 1x1 の convolution が数えられていません。",
    ),
    lecture="4.1, fig. 20",
)
def way_back_up_forgotten(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return conv_params(1, channels, reduced) + conv_params(k, reduced, reduced)


@misconception(
    "bottleneck_params",
    Text(
        "The k x k convolution works on all `channels` here; it stands behind the reduction, on `reduced` channels.",
        "k x k の convolution を元の channels のまま数えています。1x1 で減らした後なので reduced チャンネルです。",
    ),
    lecture="4.1, fig. 20",
)
def middle_not_reduced(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k**2 * channels**2


@misconception(
    "bottleneck_params",
    Text(
        "The kernel in the middle is counted with k cells; a k x k kernel has k * k.",
        "真ん中の kernel のマスを k 個と数えています。k x k の kernel なので k * k 個です。",
    ),
    lecture="4.1, eq. 58",
)
def middle_with_one_row(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k * reduced**2


@misconception(
    "bottleneck_params",
    Text(
        "The convolution in the middle is depthwise here; in fig. 20 it is an ordinary one, all channels to all.",
        "真ん中が depthwise convolution になっています。図 20 では全チャンネルをつなぐ普通の convolution です。",
    ),
    lecture="4.1, fig. 20",
)
def middle_depthwise(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k**2 * reduced


@misconception(
    "bottleneck_params",
    Text(
        "Biases are counted too: eq. 58 counts weights only.",
        "バイアスまで数えています。式 (58) は重みだけの数です。",
    ),
    lecture="4.1, eq. 58",
)
def biases_in_the_bottleneck(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return 2 * channels * reduced + k**2 * reduced**2 + 2 * reduced + channels


@misconception(
    "bottleneck_params",
    Text(
        "All three convolutions have k x k kernels here; the first and the last are 1x1.",
        "3 つとも k x k の kernel で数えています。最初と最後は 1x1 です。",
    ),
    lecture="4.1, fig. 20",
)
def every_kernel_k(channels: int = 256, reduced: int = 64, k: int = 3) -> int:
    return k**2 * (2 * channels * reduced + reduced**2)


@misconception(
    "fire_module_params",
    Text(
        "The expansions read the module's input; they read the squeezed map, with s1x1 channels.",
        "expand の入力が元の層になっています。入力は squeeze 後の s1x1 チャンネルです。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_before_the_squeeze(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    squeeze = conv_params(1, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, c_in, e1x1, bias=bias) + conv_params(3, c_in, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "The two expansions follow each other here; they stand side by side.",
        "2 つの expand が直列になっています。並列に並んでいます。",
    ),
    lecture="4.1, fig. 27",
)
def expansions_in_a_row(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    squeeze = conv_params(1, c_in, s1x1, bias=bias)
    return squeeze + conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, e1x1, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "The 3x3 expansion is counted with 3 cells a kernel; 3x3 makes 9.",
        "3x3 の expand の kernel を 3 マスと数えています。3x3 なので 9 マスです。",
    ),
    lecture="4.1, fig. 27",
)
def three_cells_for_3x3(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    return conv_params(1, c_in, s1x1, bias=bias) + conv_params(1, s1x1, e1x1 + 3 * e3x3) + (e1x1 + e3x3) * bias


@misconception(
    "fire_module_params",
    Text(
        "The squeeze is missing: its 1x1 convolution from c_in to s1x1 channels has parameters too.",
        "squeeze が数えられていません。c_in から s1x1 チャンネルへの 1x1 convolution にもパラメタがあります。",
    ),
    lecture="4.1, fig. 27",
)
def squeeze_forgotten(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    return conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, s1x1, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "The squeeze has no biases here; with bias=True all three convolutions have them.",
        "squeeze のバイアスが数えられていません。bias=True では 3 つの convolution 全てにバイアスがあります。",
    ),
    lecture="4.1, fig. 27",
)
def squeeze_without_bias(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    return conv_params(1, c_in, s1x1) + conv_params(1, s1x1, e1x1, bias=bias) + conv_params(3, s1x1, e3x3, bias=bias)


@misconception(
    "fire_module_params",
    Text(
        "bias=True changes nothing: then each of the three convolutions has one more per output channel.",
        "bias=True にしても答えが変わりません。3 つの convolution それぞれで、出力チャンネルごとに 1 個増えます。",
    ),
    lecture="4.1, fig. 27",
)
def fire_bias_ignored(c_in: int, s1x1: int, e1x1: int, e3x3: int, bias: bool = False) -> int:
    return conv_params(1, c_in, s1x1) + conv_params(1, s1x1, e1x1) + conv_params(3, s1x1, e3x3)


@misconception(
    "depthwise_separable_params",
    Text(
        "This is the ordinary convolution; the depthwise one has k^2 weights per channel and mixes nothing.",
        "普通の convolution になっています。depthwise convolution の重みはチャンネルごとに k^2 個です。",
    ),
    lecture="4.1, eqs 59-60",
)
def ordinary_convolution(k: int, c_in: int, c_out: int) -> int:
    return conv_params(k, c_in, c_out)


@misconception(
    "depthwise_separable_params",
    Text(
        "Only the depthwise convolution is counted; the 1x1 convolution that mixes the channels belongs to it.",
        "depthwise convolution しか数えていません。チャンネルを混ぜる 1x1 convolution も含めます。",
    ),
    lecture="4.1, eqs 59-60",
)
def pointwise_forgotten(k: int, c_in: int, c_out: int) -> int:
    return k**2 * c_in


@misconception(
    "depthwise_separable_params",
    Text(
        "The depthwise convolution is counted on the c_out channels; it comes first and works on the c_in inputs.",
        "depthwise convolution を c_out チャンネルで数えています。先に行うので、対象は入力の c_in チャンネルです。",
    ),
    lecture="4.1, eqs 59-60",
)
def depthwise_on_the_outputs(k: int, c_in: int, c_out: int) -> int:
    return k**2 * c_out + c_in * c_out


@misconception(
    "depthwise_separable_params",
    Text(
        "The depthwise kernel is counted with k cells; a k x k kernel has k * k.",
        "depthwise の kernel のマスを k 個と数えています。k x k の kernel なので k * k 個です。",
    ),
    lecture="4.1, eqs 59-60",
)
def depthwise_with_one_row(k: int, c_in: int, c_out: int) -> int:
    return k * c_in + c_in * c_out


@misconception(
    "depthwise_separable_params",
    Text(
        "The two convolutions' weights are multiplied; they stand one after the other, so their counts add up.",
        "2 つの convolution の重みの数を掛けています。順に適用するだけなので、数は足します。",
    ),
    lecture="4.1, eq. 60",
)
def depthwise_times_pointwise(k: int, c_in: int, c_out: int) -> int:
    return k**2 * c_in * c_in * c_out


@misconception(
    "depthwise_separable_params",
    Text(
        "Biases are counted too; eqs 59 and 60 count weights only.",
        "バイアスまで数えています。式 (59) と (60) は重みだけの数です。",
    ),
    lecture="4.1, eqs 59-60",
)
def biases_in_the_separable(k: int, c_in: int, c_out: int) -> int:
    return k**2 * c_in + c_in + c_in * c_out + c_out


@misconception(
    "reduction_ratio",
    Text("The ratio is turned over: ordinary by separable.", "分子と分母が逆です。"),
    lecture="4.1, eq. 61",
)
def ratio_turned_over(k: int, c_out: int) -> float:
    return 1 / (1 / c_out + 1 / k**2)


@misconception(
    "reduction_ratio",
    Text(
        "Whole-number division cuts the fractions off, so the answer is 0 nearly everywhere: the ratio is a float.",
        "整数の割り算 (//) で小数部が切り捨てられ、ほとんどの場合 0 になっています。比は float です。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_cut_to_whole_numbers(k: int, c_out: int) -> int:
    return (k**2 + c_out) // (k**2 * c_out)


@misconception(
    "reduction_ratio",
    Text(
        "The kernel enters with its side k; its share in eq. 61 comes from k * k cells.",
        "kernel の 1 辺 k で計算しています。式 (61) に現れるのはマスの数 k * k です。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_with_the_side(k: int, c_out: int) -> float:
    return 1 / c_out + 1 / k


@misconception(
    "reduction_ratio",
    Text(
        "This is what is saved, 1 minus the ratio; asked is the part that is left.",
        "これは減った割合 (1 - 比) です。求めるのは残る割合です。",
    ),
    lecture="4.1, eq. 61",
)
def share_saved(k: int, c_out: int) -> float:
    return 1 - (1 / c_out + 1 / k**2)


@misconception(
    "reduction_ratio",
    Text(
        "The two parts are multiplied; the two convolutions' shares add up.",
        "2 つの項を掛けています。2 つの convolution の割合は足し合わせます。",
    ),
    lecture="4.1, eq. 61",
)
def ratio_as_a_product(k: int, c_out: int) -> float:
    return 1 / (c_out * k**2)


@misconception(
    "reduction_ratio",
    Text(
        "1 is divided by the sum of c_out and k * k; two fractions can't be added by adding what is below the line.",
        "1 を c_out と k * k の和で割っています。分数の和は分母どうしの和にはなりません。",
    ),
    lecture="4.1, eq. 61",
)
def denominators_added(k: int, c_out: int) -> float:
    return 1 / (c_out + k**2)
