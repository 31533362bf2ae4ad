"""Messages on unusable arguments that several functions of the shapes exercise have in common."""

from saiten.grading import Text

BOOLS = Text(
    "In your code True and False pass as sizes: for Python a bool is an int, but here it is not a size.",
    "True や False がサイズとして通っています。Python では bool も int の一種ですが、ここではサイズとして使えません。",
)
TYPES = Text(
    "Your code checks the range of the sizes but not their type, so that floats and True pass.",
    "サイズの範囲は確かめていますが、型を確かめていないので、float や True が通っています。",
)
NOTHING = Text(
    "Your code does not refuse unusable sizes: it works with 0, negative numbers, floats and True as well.",
    "使えないサイズを拒否していません。0 や負の数、float、True でもそのまま計算しています。",
)
NO_OUTPUT = Text(
    "Your code does not refuse sizes for which the output would be below 1; it returns 0 or a negative number.",
    "出力が 1 より小さくなる場合を拒否せず、0 や負の数を返しています。",
)
OUTPUT_OF_0 = Text(
    "Your code returns an output of 0, as it refuses negative ones only; a map has at least one cell.",
    "出力 0 を返しています。拒否しているのは負の場合だけですが、出力には少なくとも 1 マスが必要です。",
)
POOL_BY_K = Text(
    "In your code every pool moves by its k; a layer's own s comes before that default.",
    "どの pool も k ずつ動いています。層に s があれば、既定値ではなくその値を使います。",
)
OTHER_FOR_SIZES = Text(
    "Your code refuses unusable sizes, but with another exception than ValueError, for example by an assert.",
    "使えないサイズを拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
OTHER_FOR_TYPES = Text(
    "For sizes of a wrong type your code raises another exception, such as TypeError, not the ValueError asked for.",
    "型が違うサイズのとき、求められている ValueError ではなく TypeError などの別の例外になっています。",
)
OTHER_FOR_FIT = Text(
    "Your code refuses what does not fit, but with another exception than ValueError, for example by an assert.",
    "収まらない場合を拒否してはいますが、ValueError ではない例外 (assert によるものなど) になっています。",
)
OTHER_FOR_OPS = Text(
    "Your code stops at an unknown op, but with another exception than ValueError, such as KeyError.",
    "扱えない op で止まってはいますが、ValueError ではなく KeyError などの別の例外になっています。",
)
