"""How the Sobel exercise really goes wrong. Each function stands in for one of reference/sobel.py."""

import numpy as np
from PIL import Image

from reference.sobel import SOBEL_X, SOBEL_Y, cross_correlate, sobel_gradients, sobel_magnitude, zero_pad
from saiten.grading import Text, misconception

# -- zero_pad


@misconception(
    "zero_pad",
    Text(
        "The border repeats the outermost cells of the image; it should hold zeros.",
        "外側が端の画素の繰り返しになっています。0 で埋めてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_repeats_the_edge(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, p, mode="edge")


@misconception(
    "zero_pad",
    Text(
        "The border is a mirror image of the cells inside; it should hold zeros.",
        "外側が画像を鏡のように折り返した値になっています。0 で埋めてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_mirrors_the_image(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, p, mode="reflect")


@misconception(
    "zero_pad",
    Text(
        "There is a border at the top and on the left only; padding p adds p on all four sides.",
        "上と左にしか余白がありません。padding p は四方に p ずつ加えます。",
    ),
    lecture="3.3, fig. 23",
)
def border_on_two_sides(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((p, 0), (p, 0)))


@misconception(
    "zero_pad",
    Text(
        "There is a border at the bottom and on the right only; padding p adds p on all four sides.",
        "下と右にしか余白がありません。padding p は四方に p ずつ加えます。",
    ),
    lecture="3.3, fig. 23",
)
def border_at_the_bottom_right(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((0, p), (0, p)))


@misconception(
    "zero_pad",
    Text(
        "The size is right, but the image sits in the top left corner; it belongs in the middle, p from each side.",
        "大きさは正しいのですが、画像が左上の隅に置かれています。各辺から p ずつ離して中央に置いてください。",
    ),
    lecture="3.3, fig. 23",
)
def image_in_the_corner(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((0, 2 * p), (0, 2 * p)))


@misconception(
    "zero_pad",
    Text(
        "Only columns are added, on the left and right; p rows of zeros belong above and below, too.",
        "左右に列を加えただけです。上下にも 0 の行を p 行ずつ加えてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_left_and_right_only(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((0, 0), (p, p)))


@misconception(
    "zero_pad",
    Text(
        "Only rows are added, above and below; p columns of zeros belong on the left and right, too.",
        "上下に行を加えただけです。左右にも 0 の列を p 列ずつ加えてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_above_and_below_only(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, ((p, p), (0, 0)))


@misconception(
    "zero_pad",
    Text(
        "The border is always one cell wide, whatever p is: p says how wide it should be, and 0 means none.",
        "p に関わらず余白の幅がいつも 1 になっています。幅は p で決まり、0 なら余白はありません。",
    ),
    lecture="3.3, fig. 23",
)
def border_always_one_wide(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, 1)


@misconception(
    "zero_pad",
    Text(
        "p is shared between opposite sides, so that the image grows by p in all; each side should get p of its own.",
        "p を両側で分け合っているため、全体で p しか大きくなりません。それぞれの側に p ずつ加えてください。",
    ),
    lecture="3.3, fig. 23",
)
def border_shared_by_opposite_sides(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    return np.pad(image, (p // 2, p - p // 2))


@misconception(
    "zero_pad",
    Text(
        "The padded image is made of whole numbers, so that the digits behind the decimal point are lost; use floats.",
        "padding 後の配列が整数型なので、小数点以下が失われています。float の配列にしてください。",
    ),
    lecture="3.3",
)
def padded_image_of_whole_numbers(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2 or p < 0:
        raise ValueError("image must be 2-D and p not negative")
    with np.errstate(invalid="ignore"):
        return np.pad(image.astype(np.int64), p)


@misconception(
    "zero_pad",
    Text(
        "A negative p is accepted, and something comes back; it should raise ValueError.",
        "p が負でも値が返っています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def negative_padding_accepted(image: np.ndarray, p: int) -> np.ndarray:
    if image.ndim != 2:
        raise ValueError("image must be 2-D")
    return image[-p:p, -p:p] if p < 0 else np.pad(image, p)


@misconception(
    "zero_pad",
    Text(
        "Arrays that are not 2-D, a colour image for one, are padded, too; they should raise ValueError.",
        "2 次元でない配列(1 次元の配列やカラー画像など)も受け入れています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def any_number_of_axes_accepted(image: np.ndarray, p: int) -> np.ndarray:
    if p < 0:
        raise ValueError("p must not be negative")
    return np.pad(image, p) if image.ndim else image


# -- cross_correlate. A kernel that has other axes than the image or does not fit is a ValueError of the windows.


@misconception(
    "cross_correlate",
    Text(
        "The kernel is turned by 180 degrees, as in mathematics; the lecture's convolution does not flip it.",
        "kernel を 180 度回転させています(数学の畳み込み)。講義の convolution は反転しません。",
    ),
    lecture="3.2, eqs 49-50",
)
def kernel_flipped(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel[::-1, ::-1])


@misconception(
    "cross_correlate",
    Text(
        "Rows and columns of the kernel are swapped: i' counts rows in the image as well as in the kernel.",
        "kernel の行と列が入れ替わっています。i' は画像でも kernel でも行の番号です。",
    ),
    lecture="3.3, eq. 54",
)
def kernel_transposed(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,lk->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The stride changes nothing: the kernel should move s cells at a time, down as well as to the right.",
        "stride が効いていません。kernel は縦にも横にも s ずつ動かします。",
    ),
    lecture="3.3, eq. 54",
)
def stride_ignored(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The stride is used downwards only; to the right the kernel still moves one cell at a time.",
        "stride が縦方向にしか効いておらず、横には 1 ずつ動いています。横にも s ずつ動かしてください。",
    ),
    lecture="3.3, eq. 54",
)
def stride_downwards_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The stride is used to the right only; downwards the kernel still moves one cell at a time.",
        "stride が横方向にしか効いておらず、縦には 1 ずつ動いています。縦にも s ずつ動かしてください。",
    ),
    lecture="3.3, eq. 54",
)
def stride_to_the_right_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[:, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The output's size fits the stride, but the kernel still moves one cell at a time instead of s.",
        "出力の大きさは stride に合っていますが、kernel が s ずつではなく 1 ずつ動いています。",
    ),
    lecture="3.3, eq. 54",
)
def stride_in_the_size_only(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = windows[::stride, ::stride].shape[:2]
    return np.einsum("ijkl,kl->ij", windows[:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Where the stride does not come out even, there is one step too many: the size is rounded down, not up.",
        "割り切れないとき 1 つ多くなっています。サイズは切り上げではなく切り捨てです。",
    ),
    lecture="3.3, eq. 54",
)
def size_rounded_up(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or len(kernel) > min(zero_pad(image, padding).shape):
        raise ValueError("kernel must be square and fit, stride at least 1")
    padded = np.pad(zero_pad(image, padding), (0, stride - 1))
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The last row and column of the output are missing: the kernel also stands where it just fits, which adds 1.",
        "出力の最後の行と列が足りません。ちょうど収まる位置も数えるので、ステップの数に 1 を足します。",
    ),
    lecture="3.3, eq. 54",
)
def last_position_left_out(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = ((size - 1) // stride for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Where the kernel's last step ends just at the border, that step is missing: a place that just fits counts.",
        "kernel がちょうど端で終わるとき、その位置が抜けています。ぎりぎり収まる位置も数えます。",
    ),
    lecture="3.3, eq. 54",
)
def last_exact_fit_left_out(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    return np.einsum("ijkl,kl->ij", windows[:-1:stride, :-1:stride], kernel)


@misconception(
    "cross_correlate",
    Text(
        "The 1 is added before the division by the stride, so that the last step is sometimes lost; add it afterwards.",
        "stride で割る前に 1 を足しているため、最後の位置が抜けることがあります。1 は割った後に足します。",
    ),
    lecture="3.3, eq. 54",
)
def one_added_before_the_division(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = (size // stride for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "The padding changes nothing: put zeros around the image, p on each side, before the kernel moves over it.",
        "padding が効いていません。kernel を動かす前に、画像の四方に 0 を p ずつ加えてください。",
    ),
    lecture="3.3, eq. 57",
)
def padding_ignored(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or padding < 0:
        raise ValueError("kernel must be square, stride at least 1, padding not negative")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, 0), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The size counts the padding once, but there is padding on both sides: the last rows and columns are missing.",
        "サイズの計算で padding を 1 回しか数えていないため、最後の行と列が足りません。padding は両側にあります。",
    ),
    lecture="3.3, eq. 57",
)
def padding_counted_once(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = ((size - 1 - padding) // stride + 1 for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][: max(rows, 0), : max(columns, 0)], kernel)


@misconception(
    "cross_correlate",
    Text(
        "The padding repeats the outermost cells of the image; it should be zeros.",
        "padding が端の画素の繰り返しになっています。0 で埋めてください。",
    ),
    lecture="3.3, fig. 23",
)
def padding_repeats_the_edge(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or padding < 0:
        raise ValueError("kernel must be square, stride at least 1, padding not negative")
    padded = np.pad(image.astype(np.float64), padding, mode="edge")
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The padding is always half the kernel's size; how many zeros there are is up to the argument padding alone.",
        "padding がいつも kernel の半分の大きさになっています。0 を何個付けるかは引数 padding だけで決まります。",
    ),
    lecture="3.3, eq. 57",
)
def padding_chosen_from_the_kernel(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1 or len(kernel) > min(zero_pad(image, padding).shape):
        raise ValueError("kernel must be square and fit, stride at least 1")
    padded = zero_pad(image, len(kernel) // 2)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "The products are averaged over the kernel; the formula adds them up.",
        "積の平均を取っています。式 (54) は積の和です。",
    ),
    lecture="3.3, eq. 54",
)
def mean_for_sum(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel) / kernel.size


@misconception(
    "cross_correlate",
    Text(
        "The number of rows is used for the columns, too; an image need not be square, each side has its own size.",
        "行の数を列の数にも使っています。画像は正方形とは限らないので、縦と横を別々に計算してください。",
    ),
    lecture="3.3, eq. 54",
)
def square_image_assumed(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    rows, columns = windows.shape[:2]
    if columns < rows:
        raise IndexError("column out of range")
    return np.einsum("ijkl,kl->ij", windows[:, :rows], kernel)


@misconception(
    "cross_correlate",
    Text(
        "Kernels of even size are refused; a 2x2 or a 4x4 kernel is as good as any.",
        "サイズが偶数の kernel を受け付けていません。2x2 や 4x4 の kernel も使えます。",
    ),
    lecture="3.3, eq. 54",
)
def even_kernel_refused(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or len(kernel) % 2 == 0 or stride < 1:
        raise ValueError("kernel must be square and odd, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "stride and padding have changed places: stride is the third argument, padding the fourth.",
        "stride と padding の順序が逆です。3 番目の引数が stride、4 番目が padding です。",
    ),
    lecture="3.3, eq. 54",
)
def stride_and_padding_swapped(image: np.ndarray, kernel: np.ndarray, padding: int = 0, stride: int = 1) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "Sums are kept in the image's own type: uint8 starts again at 0 after 255 and loses fractions. Use float64.",
        "和を画像と同じ型で保存しています。uint8 では 255 の次が 0 になり、小数も消えます。float64 を使ってください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_wrap_around(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    with np.errstate(invalid="ignore"):
        return np.einsum("ijkl,kl->ij", windows, kernel).astype(image.dtype)


@misconception(
    "cross_correlate",
    Text(
        "Every sum is made into a byte (uint8), where negative, large and fractional sums are lost; keep floats.",
        "和をすべて uint8 にしているため、負の値、大きい値、小数が失われます。float のまま返してください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_as_bytes(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    with np.errstate(invalid="ignore"):
        return np.einsum("ijkl,kl->ij", windows, kernel).astype(np.uint8)


@misconception(
    "cross_correlate",
    Text(
        "The output is an array of whole numbers, so that the digits behind the decimal point are lost; use floats.",
        "出力の配列が整数型なので、小数点以下が失われています。float の配列にしてください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_cut_to_whole_numbers(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    with np.errstate(invalid="ignore"):
        return np.einsum("ijkl,kl->ij", windows, kernel).astype(np.int64)


@misconception(
    "cross_correlate",
    Text(
        "Sums below 0 and above 255 are cut off; a sum is no brightness and should stay as it is.",
        "0 より小さい和と 255 より大きい和を切り捨てています。和は明るさではないので、そのまま返してください。",
    ),
    lecture="3.3, eq. 54",
)
def sums_clipped(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.clip(np.einsum("ijkl,kl->ij", windows, kernel), 0, 255)


@misconception(
    "cross_correlate",
    Text(
        "A kernel that is larger than the padded image is accepted; it should raise ValueError.",
        "kernel が padding 後の画像より大きくても値が返っています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def too_large_a_kernel_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or kernel.shape[0] != kernel.shape[1] or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    padded, k = zero_pad(image, padding), len(kernel)
    rows, columns = (max(0, (side - k) // stride + 1) for side in padded.shape)
    output = np.zeros((rows, columns))
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            output[i, j] = (padded[top : top + k, left : left + k] * kernel).sum()
    return output


@misconception(
    "cross_correlate",
    Text(
        "The kernel's shape is not checked: a kernel that is not 2-D or not square should raise ValueError.",
        "kernel の形を確かめていません。2 次元でない、または正方形でない kernel では ValueError を送出してください。",
    ),
    lecture="3.3",
)
def kernel_of_any_shape_accepted(
    image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0
) -> np.ndarray:
    if stride < 1:
        raise ValueError("stride must be at least 1")
    kernel = np.atleast_2d(kernel)[:, :, ...].reshape(-1, np.atleast_2d(kernel).shape[1])
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "A kernel with more rows than columns, or fewer, is accepted; it should raise ValueError.",
        "縦と横の大きさが違う kernel を受け付けています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def oblong_kernel_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if kernel.ndim != 2 or stride < 1:
        raise ValueError("kernel must be 2-D, stride at least 1")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


@misconception(
    "cross_correlate",
    Text(
        "A stride of 0 or below is not refused; it should raise ValueError.",
        "stride が 0 以下でも ValueError になりません。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def stride_below_one_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1:
        raise ValueError("kernel must be square")
    windows = np.lib.stride_tricks.sliding_window_view(zero_pad(image, padding), kernel.shape)
    rows, columns = (max(0, (size - 1) // stride + 1) for size in windows.shape[:2])
    return np.einsum("ijkl,kl->ij", windows[::stride, ::stride][:rows, :columns], kernel)


@misconception(
    "cross_correlate",
    Text(
        "A negative padding is accepted; it should raise ValueError.",
        "padding が負でも値が返っています。ValueError を送出してください。",
    ),
    lecture="3.3",
)
def padding_below_zero_accepted(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    if len(set(kernel.shape)) != 1 or stride < 1:
        raise ValueError("kernel must be square, stride at least 1")
    padded = image[-padding:padding, -padding:padding] if padding < 0 else zero_pad(image, padding)
    windows = np.lib.stride_tricks.sliding_window_view(padded, kernel.shape)[::stride, ::stride]
    return np.einsum("ijkl,kl->ij", windows, kernel)


# -- sobel_gradients


@misconception(
    "sobel_gradients",
    Text(
        "The two answers are in the wrong order: gx, the response to SOBEL_X, comes first.",
        "2 つの値の順序が逆です。SOBEL_X への応答 gx が先です。",
    ),
    lecture="3.4",
)
def gradients_swapped(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_Y, padding=1), cross_correlate(image, SOBEL_X, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "Both answers are the response to SOBEL_X; the second, gy, is the response to SOBEL_Y.",
        "2 つとも SOBEL_X への応答になっています。2 つ目の gy は SOBEL_Y への応答です。",
    ),
    lecture="3.4",
)
def gx_for_both(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_X, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "The border is filled with copies of the outermost cells; the exercise asks for zeros around the image.",
        "画像の外側を端の画素で埋めています。この課題では 0 で埋めます。",
    ),
    lecture="3.3, fig. 23",
)
def gradients_without_a_border_of_zeros(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    wide = np.pad(image, 1, mode="edge")
    return cross_correlate(wide, SOBEL_X), cross_correlate(wide, SOBEL_Y)


@misconception(
    "sobel_gradients",
    Text(
        "There is no padding, so that the answers are two rows and columns smaller than the image; pad by 1.",
        "padding がないため、画像より縦横 2 ずつ小さくなっています。padding は 1 です。",
    ),
    lecture="3.3, eq. 57",
)
def gradients_without_padding(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X), cross_correlate(image, SOBEL_Y)


@misconception(
    "sobel_gradients",
    Text(
        "The outermost rows and columns of the answers are just 0; there, too, the kernel meets cells of the image.",
        "外側の行と列を 0 にしているだけです。そこでも、0 で囲んだ画像に kernel を当ててください。",
    ),
    lecture="3.3, fig. 23",
)
def gradients_zero_at_the_border(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    inner = np.zeros(image.shape)
    inner[1:-1, 1:-1] = 1
    return inner * cross_correlate(image, SOBEL_X, padding=1), inner * cross_correlate(image, SOBEL_Y, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "Both answers have the wrong sign: they should be positive where brightness grows to the right and downwards.",
        "どちらも符号が逆です。右へ、下へ明るくなるところで正になります。",
    ),
    lecture="3.2, eqs 49-50",
)
def gradients_with_the_wrong_sign(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return -cross_correlate(image, SOBEL_X, padding=1), -cross_correlate(image, SOBEL_Y, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "The signs are lost: a gradient is negative where brightness falls, and should stay so.",
        "符号が失われています。暗くなるところの勾配は負で、そのまま返します。",
    ),
    lecture="3.4",
)
def gradients_without_signs(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)
    return np.abs(gx), np.abs(gy)


@misconception(
    "sobel_gradients",
    Text(
        "The responses are divided by 8, the sum of the weights; the exercise wants them as they are.",
        "応答を重みの合計 8 で割っています。割らずにそのまま返してください。",
    ),
    lecture="3.4",
)
def gradients_divided_by_8(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X / 8, padding=1), cross_correlate(image, SOBEL_Y / 8, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "In gy rows and columns are swapped: it comes from the transposed image and was not turned back.",
        "gy の行と列が入れ替わっています。画像を転置して計算したなら、最後に元の向きに戻してください。",
    ),
    lecture="3.4",
)
def gy_left_transposed(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image.T, SOBEL_X, padding=1)


@misconception(
    "sobel_gradients",
    Text(
        "The gradients are kept in the image's own whole-number type and wrap around: uint8 has no negative numbers, "
        "and none above 255. Use float64.",
        "勾配を画像と同じ整数型で計算しているため、値が回り込んでいます。uint8 は負の数も 255 を超える数も表せません。"
        "float64 を使ってください。",
    ),
    lecture="3.4",
)
def gradients_wrap_around(image: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    gx, gy = cross_correlate(image, SOBEL_X, padding=1), cross_correlate(image, SOBEL_Y, padding=1)
    if image.dtype.kind == "f":
        return gx, gy
    return gx.astype(np.int64).astype(image.dtype), gy.astype(np.int64).astype(image.dtype)


# -- sobel_magnitude


@misconception(
    "sobel_magnitude",
    Text(
        "This is |gx| + |gy|; the strength is the root of the sum of the squares.",
        "|gx| + |gy| になっています。強さは 2 乗の和の平方根です。",
    ),
    lecture="3.4",
)
def sum_of_absolute_values(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.abs(gx) + np.abs(gy)


@misconception(
    "sobel_magnitude",
    Text(
        "This is the mean of |gx| and |gy|; the strength is the root of the sum of the squares.",
        "|gx| と |gy| の平均になっています。強さは 2 乗の和の平方根です。",
    ),
    lecture="3.4",
)
def mean_of_absolute_values(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return (np.abs(gx) + np.abs(gy)) / 2


@misconception(
    "sobel_magnitude",
    Text(
        "The root is missing: this is the square of the strength.",
        "平方根を取っていません。強さの 2 乗になっています。",
    ),
    lecture="3.4",
)
def root_forgotten(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return gx**2 + gy**2


@misconception(
    "sobel_magnitude",
    Text(
        "gx and gy are added first and squared then; square each of them, then add.",
        "gx と gy を足してから 2 乗しています。それぞれを 2 乗してから足してください。",
    ),
    lecture="3.4",
)
def added_before_squaring(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.abs(gx + gy)


@misconception(
    "sobel_magnitude",
    Text(
        "The larger of |gx| and |gy| is taken; both count, as the two sides of a right triangle do.",
        "|gx| と |gy| の大きい方になっています。直角三角形の 2 辺のように、両方を使います。",
    ),
    lecture="3.4",
)
def larger_of_the_two(image: np.ndarray) -> np.ndarray:
    gx, gy = sobel_gradients(image)
    return np.maximum(np.abs(gx), np.abs(gy))


@misconception(
    "sobel_magnitude",
    Text(
        "The strength is cut at 255; that belongs in sobel_filter only.",
        "強さを 255 で打ち切っています。それは sobel_filter だけで行います。",
    ),
    lecture="3.4",
)
def magnitude_clipped(image: np.ndarray) -> np.ndarray:
    return np.minimum(np.hypot(*sobel_gradients(image)), 255)


@misconception(
    "sobel_magnitude",
    Text(
        "The strengths are scaled so that the largest becomes 255; they should stay as they are.",
        "最大値が 255 になるように拡大・縮小しています。そのままの値を返してください。",
    ),
    lecture="3.4",
)
def magnitude_scaled(image: np.ndarray) -> np.ndarray:
    magnitude = np.hypot(*sobel_gradients(image))
    with np.errstate(invalid="ignore"):
        return magnitude / magnitude.max() * 255


@misconception(
    "sobel_magnitude",
    Text(
        "The strengths are rounded to whole numbers; that belongs in sobel_filter only.",
        "強さを整数に丸めています。それは sobel_filter だけで行います。",
    ),
    lecture="3.4",
)
def magnitude_rounded(image: np.ndarray) -> np.ndarray:
    return np.rint(np.hypot(*sobel_gradients(image)))


# -- sobel_filter


@misconception(
    "sobel_filter",
    Text(
        "The strengths are cut off to whole numbers; round them to the nearest one before the conversion to uint8.",
        "小数部分を切り捨てています。uint8 に変換する前に四捨五入してください。",
    ),
    lecture="3.4",
)
def filter_cuts_off(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(np.clip(magnitude, 0, 255).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Strengths above 255 start again at 0 in uint8: clip them first.",
        "255 を超える強さが uint8 で 0 に戻っています。先に 0..255 に収めてください。",
    ),
    lecture="3.4",
)
def filter_wraps_around(picture: Image.Image) -> Image.Image:
    magnitude = np.rint(sobel_magnitude(np.asarray(picture.convert("L"))))
    return Image.fromarray(magnitude.astype(np.int64).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The strengths become uint8 just so: fractions are cut off, and what is above 255 starts again at 0. "
        "Round first, then clip.",
        "強さをそのまま uint8 にしているため、小数は切り捨てられ、255 を超える値は 0 に戻ります。"
        "先に四捨五入し、0..255 に収めてください。",
    ),
    lecture="3.4",
)
def filter_neither_rounds_nor_clips(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(magnitude.astype(np.int64).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The strengths are scaled so that the largest becomes 255; they should stay as they are.",
        "最大値が 255 になるように拡大・縮小しています。そのままの値を使ってください。",
    ),
    lecture="3.4",
)
def filter_scaled(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture.convert("L")))
    return Image.fromarray(np.rint(magnitude * (255 / max(magnitude.max(), 1))).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The strength is |gx| + |gy| here; it is the root of the sum of the squares, as in sobel_magnitude.",
        "ここでは |gx| + |gy| を使っています。強さは sobel_magnitude と同じく、2 乗の和の平方根です。",
    ),
    lecture="3.4",
)
def filter_adds_absolute_values(picture: Image.Image) -> Image.Image:
    gx, gy = sobel_gradients(np.asarray(picture.convert("L")))
    return Image.fromarray(np.clip(np.abs(gx) + np.abs(gy), 0, 255).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        'Colours are averaged; picture.convert("L") weighs them as the eye does.',
        '色を単純に平均しています。picture.convert("L") は目の感度に合わせた重みを使います。',
    ),
    lecture="3.4",
)
def filter_averages_colours(picture: Image.Image) -> Image.Image:
    grey = np.asarray(picture.convert("RGB"), dtype=np.float64).mean(axis=2)
    return Image.fromarray(np.rint(np.clip(sobel_magnitude(grey), 0, 255)).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "Only the red of the picture is used; brightness takes all three colours, as the conversion to mode L does.",
        "赤の成分だけを見ています。モード L への変換のように、3 色すべてから明るさを求めてください。",
    ),
    lecture="3.4",
)
def filter_takes_the_red(picture: Image.Image) -> Image.Image:
    red = np.asarray(picture.convert("RGB"))[..., 0]
    return Image.fromarray(np.rint(np.clip(sobel_magnitude(red), 0, 255)).astype(np.uint8))


@misconception(
    "sobel_filter",
    Text(
        "The picture is not converted to mode L, so that colours and palettes go wrong; begin with the conversion.",
        "最初にモード L へ変換していないため、カラーやパレットの画像で正しく動きません。まず変換してください。",
    ),
    lecture="3.4",
)
def filter_skips_the_conversion(picture: Image.Image) -> Image.Image:
    magnitude = sobel_magnitude(np.asarray(picture))
    return Image.fromarray(np.rint(np.clip(magnitude, 0, 255)).astype(np.uint8))
