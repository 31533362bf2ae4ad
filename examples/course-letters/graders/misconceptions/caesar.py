"""Known wrong answers to exercises/caesar.py."""

from reference.caesar import SMALL, E, _moved, letter_counts, shift

from saiten.grading import Text, misconception


@misconception(
    "shift",
    Text(
        "Your letters run past z, into other characters: after z comes a.",
        "z を越えて別の記号になっています。z の次は a です。",
    ),
    lecture="1",
)
def shift_past_z(text, by):
    return "".join(chr(ord(one) + by) if one.lower() in SMALL else one for one in text)


@misconception(
    "shift",
    Text("Your letters move back where they should move on.", "進めるはずの文字が、逆に戻っています。"),
    lecture="1",
)
def shift_back(text, by):
    return "".join(_moved(one, -by) for one in text)


@misconception(
    "shift",
    Text("Your capital letters become small ones.", "大文字が小文字になっています。"),
    lecture="1",
)
def shift_to_small(text, by):
    return "".join(_moved(one.lower() if one in SMALL.upper() else one, by) for one in text)


@misconception(
    "shift",
    Text(
        "Your code drops what is no letter; it should stay in its place.",
        "文字でないものが消えています。その場所に残してください。",
    ),
    lecture="1",
)
def shift_letters_only(text, by):
    return "".join(_moved(one, by) for one in text if one.lower() in SMALL)


@misconception(
    "shift",
    Text(
        "Your code moves letters of other alphabets, too; é and Ω should stay.",
        "é や Ω のような別の文字も動いています。そのままにしてください。",
    ),
    lecture="1",
)
def shift_every_alphabet(text, by):
    def moved(one, first):
        return chr((ord(one) - ord(first) + by) % 26 + ord(first))

    return "".join(moved(one, "a") if one.islower() else moved(one, "A") if one.isupper() else one for one in text)


@misconception(
    "letter_counts",
    Text("Your code counts no capital letters.", "大文字が数えられていません。"),
    lecture="1",
)
def count_small_letters(text):
    return [text.count(letter) for letter in SMALL]


@misconception(
    "letter_counts",
    Text(
        "Your code leaves out letters that aren't there; they count 0.", "ない文字が抜けています。0 と数えてください。"
    ),
    lecture="1",
)
def count_what_is_there(text):
    return [text.lower().count(letter) for letter in SMALL if letter in text.lower()]


@misconception(
    "crack",
    Text(
        "Your most common letter becomes an a; in this language it should be e.",
        "最も多い文字が a になっています。e にしてください。",
    ),
    lecture="1",
)
def crack_to_a(text):
    counts = letter_counts(text)
    if not any(counts):
        raise ValueError("no letter")
    return shift(text, -counts.index(max(counts)))


@misconception(
    "crack",
    Text(
        "Your code moves the text by the right number, but the wrong way.", "ずらす数は正しいのですが、向きが逆です。"
    ),
    lecture="1",
)
def crack_the_wrong_way(text):
    counts = letter_counts(text)
    if not any(counts):
        raise ValueError("no letter")
    return shift(text, counts.index(max(counts)) - E)


@misconception(
    "crack",
    Text(
        "Your code takes a text without letters; it should raise ValueError.",
        "文字のない文は ValueError にしてください。",
    ),
    lecture="1",
)
def crack_without_letters(text):
    counts = letter_counts(text)
    return shift(text, E - counts.index(max(counts))) if any(counts) else text
