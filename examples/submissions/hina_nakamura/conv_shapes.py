"""中村陽菜"""


def check_sizes(n=1, k=1, p=0, s=1):
    for x in [n, k, p, s]:
        if not isinstance(x, int) or x is True or x is False:
            raise ValueError("整数ではありません")
    if n < 1 or k < 1 or p < 0 or s < 1:
        raise ValueError("サイズが小さすぎます")


def conv_output_size(n, k, p=0, s=1):
    check_sizes(n, k, p, s)
    last = (n - 1) + 2 * p - (k - 1)
    if last < 0:
        raise ValueError("カーネルが大きすぎます")
    return last // s + 1


def same_output_size(n, s=1):
    check_sizes(n=n, s=s)
    return n // s if n % s == 0 else n // s + 1


def transposed_output_size(n, k, p=0, s=1):
    check_sizes(n, k, p, s)
    out = s * (n - 1) + 1 - 2 * p + (k - 1)
    if p > k - 1 or out < 1:
        raise ValueError("パディングが大きすぎます")
    return out


def equivalent_convolution(n, k, p=0, s=1):
    out = transposed_output_size(n, k, p, s)
    return {
        "dilated_size": s * (n - 1) + 1,
        "zeros_between": s - 1,
        "padding": k - 1 - p,
        "stride": 1,
        "output_size": out,
    }


def conv_weight_count(k, c_in, c_out):
    check_sizes(k=k)
    return k * k * c_in * c_out


def bias_count(n, k, c_out, p=0, s=1, per_position=False):
    check_sizes(n, k, p, s)
    if per_position:
        return conv_output_size(n, k, p, s) ** 2 * c_out
    return c_out


def trace_shapes(shape, layers):
    result = [tuple(shape)]
    for layer in layers:
        h, w, c = result[-1]
        if layer["op"] == "gap":
            result.append((1, 1, c))
            continue
        if layer["op"] not in ("conv", "transposed", "pool"):
            raise ValueError("知らない op: " + str(layer["op"]))
        k = layer["k"]
        p = layer.get("p", 0)
        if layer["op"] == "pool":
            s = layer.get("s", k)
        else:
            s = layer.get("s", 1)
            c = layer["c"]
        f = transposed_output_size if layer["op"] == "transposed" else conv_output_size
        result.append((f(h, k, p, s), f(w, k, p, s), c))
    return result


def receptive_field(layers):
    # 出力側から入力側へ
    field = 1
    i = len(layers) - 1
    while i >= 0:
        layer = layers[i]
        if layer["op"] not in ("conv", "pool"):
            raise ValueError("知らない op: " + str(layer["op"]))
        k = layer["k"]
        s = layer.get("s", k if layer["op"] == "pool" else 1)
        check_sizes(k=k, p=layer.get("p", 0), s=s)
        field = (field - 1) * s + k
    return field
