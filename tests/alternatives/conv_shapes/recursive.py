"""Recursion over the layers, lambdas, divmod; bad sizes are found by one shared decorator."""

import functools
import inspect

LEAST = {"n": 1, "k": 1, "p": 0, "s": 1}


def checked(function):
    signature = inspect.signature(function)

    @functools.wraps(function)
    def wrapped(*args, **kwargs):
        bound = signature.bind(*args, **kwargs)
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            if name in LEAST and (not isinstance(value, int) or isinstance(value, bool) or value < LEAST[name]):
                raise ValueError(f"{name} = {value!r}")
        return function(*args, **kwargs)

    return wrapped


@checked
def conv_output_size(n, k, p=0, s=1):
    steps, _ = divmod(n + p + p - k, s)
    if n + p + p < k:
        raise ValueError("k")
    return steps + 1


@checked
def same_output_size(n, s=1):
    steps, rest = divmod(n, s)
    return steps + bool(rest)


@checked
def equivalent_convolution(n, k, p=0, s=1):
    if k - 1 < p:
        raise ValueError("p")
    dilated, padding = n + (n - 1) * (s - 1), k - p - 1
    return {
        "output_size": conv_output_size(dilated, k, padding, 1),
        "dilated_size": dilated,
        "zeros_between": s - 1,
        "padding": padding,
        "stride": 1,
    }


@checked
def transposed_output_size(n, k, p=0, s=1):
    return equivalent_convolution(n=n, k=k, p=p, s=s)["output_size"]


@checked
def conv_weight_count(k, c_in, c_out):
    return sum(c_in * c_out for _ in range(k)) * k if k < 100 else k * k * c_in * c_out


@checked
def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    return c_out if per_position is False else conv_output_size(n, k, p, s) * conv_output_size(n, k, p, s) * c_out


STEPS = {
    "conv": lambda side, k, p=0, s=1: conv_output_size(side, k, p, s),
    "transposed": lambda side, k, p=0, s=1: transposed_output_size(side, k, p, s),
    "pool": lambda side, k, p=0, s=None: conv_output_size(side, k, p, k if s is None else s),
    "gap": lambda side: 1,
}


def trace_shapes(shape, layers):
    if not layers:
        return [tuple(shape)]
    options = dict(layers[0])
    op = options.pop("op")
    if op not in STEPS:
        raise ValueError(op)
    h, w, c = shape
    channels = options.pop("c", c)
    following = (STEPS[op](h, **options), STEPS[op](w, **options), channels)
    return [tuple(shape), *trace_shapes(following, layers[1:])]


def receptive_field(layers):
    if not layers:
        return 1
    first, *rest = layers
    if first["op"] not in ("conv", "pool"):
        raise ValueError(first["op"])
    k = first["k"]
    s = first.get("s", k if first["op"] == "pool" else 1)
    conv_output_size(n=k if isinstance(k, int) else 1, k=k, s=s)
    return (receptive_field(rest) - 1) * s + k
