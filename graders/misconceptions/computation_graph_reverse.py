"""Known wrong answers to `backward`."""

from collections.abc import Callable

from reference.computation_graph import Node, _partials, _sorted, evaluate
from saiten.grading import Text, misconception

Values = dict[str, float]
Edges = list[tuple[str, list[tuple[str, float]]]]


def _edges(nodes: list[Node], values: Values, output: str) -> Edges:
    edges = _partials(nodes, values)
    if output not in dict(edges):
        raise ValueError(output)
    return edges


def _swept(edges: Edges, output: str, start: float = 1.0) -> Values:
    adjoints = {name: 0.0 for name, _inputs in edges}
    adjoints[output] = start
    for name, inputs in reversed(edges):
        for one, partial in inputs:
            adjoints[one] += adjoints[name] * partial
    return adjoints


def _with_partials(nodes: list[Node], edges: Edges, op: str, change: Callable[[list[float]], list[float]]) -> Edges:
    """The edges with other derivatives for the nodes of one op."""
    ops = {name: its_op for name, its_op, _inputs in nodes}
    return [
        (name, list(zip([one for one, _ in inputs], change([partial for _, partial in inputs]), strict=True)))
        if ops[name] == op
        else (name, inputs)
        for name, inputs in edges
    ]


@misconception(
    "backward",
    Text(
        "A node that feeds several others keeps the adjoint of one path only; the paths add up.",
        "複数のノードに使われるノードの adjoint が、1 つの経路の分で上書きされています。経路の和を取ります。",
    ),
    lecture="1.3, eq. 19",
)
def paths_overwritten(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    adjoints = {name: 0.0 for name, _inputs in edges}
    adjoints[output] = 1.0
    for name, inputs in reversed(edges):
        if adjoints[name] != 0:
            adjoints |= {one: adjoints[name] * partial for one, partial in inputs}
    return adjoints


@misconception(
    "backward",
    Text(
        "A node that feeds one other twice, as in x * x, is counted once; both places count.",
        "x * x のように 1 つのノードに 2 回使われるとき、1 回分しか数えていません。",
    ),
    lecture="1.3, eq. 19",
)
def used_twice_counted_once(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    return _swept([(name, list(dict(inputs).items())) for name, inputs in edges], output)


@misconception(
    "backward",
    Text(
        "Your code starts from the output's value; the output's own adjoint is 1.",
        "出力の値から始めています。出力自身の adjoint は 1 です。",
    ),
    lecture="1.3, eq. 18",
)
def starts_from_the_value(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    return _swept(edges, output, start=evaluate(nodes, values)[output])


@misconception(
    "backward",
    Text(
        "Your code goes through the nodes from the inputs to the output; adjoints flow the other way.",
        "入力から出力に向かって計算しています。adjoint は逆向きに流れます。",
    ),
    lecture="1.3, eq. 19",
)
def swept_forwards(nodes: list[Node], values: Values, output: str) -> Values:
    adjoints = {name: 0.0 for name, _inputs in _edges(nodes, values, output)}
    adjoints[output] = 1.0
    for name, inputs in _edges(nodes, values, output):
        for one, partial in inputs:
            adjoints[one] += adjoints[name] * partial
    return adjoints


@misconception(
    "backward",
    Text(
        "Your dict lacks the nodes on which the output does not depend; their adjoint is 0.",
        "出力に影響しないノードが抜けています。その adjoint は 0 です。",
    ),
    lecture="1.3, eq. 18",
)
def unreached_forgotten(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    reached = {output}
    for name, inputs in reversed(edges):
        if name in reached:
            reached |= {one for one, _partial in inputs}
    return {name: adjoint for name, adjoint in _swept(edges, output).items() if name in reached}


@misconception(
    "backward",
    Text(
        "Your code starts from 1 at every node that feeds nothing; only the output that is asked for has 1.",
        "どこにも使われないノードすべてを 1 として始めています。1 になるのは指定された output だけです。",
    ),
    lecture="1.3, eq. 18",
)
def starts_from_every_end(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    used = {one for _name, inputs in edges for one, _partial in inputs}
    adjoints = {name: float(name not in used) for name, _inputs in edges}
    for name, inputs in reversed(edges):
        for one, partial in inputs:
            adjoints[one] += adjoints[name] * partial
    return adjoints


@misconception(
    "backward",
    Text(
        "Your dict lacks the nodes between: the adjoints of all nodes are asked for, not only of the input nodes.",
        "途中のノードの adjoint が抜けています。入力ノードだけでなく、すべてのノードが必要です。",
    ),
    lecture="1.3, eq. 18",
)
def adjoints_of_inputs_only(nodes: list[Node], values: Values, output: str) -> Values:
    adjoints = _swept(_edges(nodes, values, output), output)
    return {name: adjoints[name] for name in values}


@misconception(
    "backward",
    Text(
        "Your sub passes the same adjoint to both inputs; the second one's has the other sign.",
        "sub で両方の inputs に同じ adjoint を渡しています。2 番目は符号が逆です。",
    ),
    lecture="1.3, eq. 19",
)
def sub_with_one_sign(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    return _swept(_with_partials(nodes, edges, "sub", lambda _: [1.0, 1.0]), output)


@misconception(
    "backward",
    Text(
        "In your mul each factor's adjoint has its own value as factor; it should be the other factor's.",
        "mul で、adjoint に自分自身の値を掛けています。掛けるのはもう一方の値です。",
    ),
    lecture="1.3, eq. 19",
)
def mul_with_the_own_value(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    return _swept(_with_partials(nodes, edges, "mul", lambda partials: partials[::-1]), output)


@misconception(
    "backward",
    Text(
        "The sign of the denominator's adjoint is wrong in your div: a larger denominator lowers the quotient.",
        "div で、分母の adjoint の符号が違います。分母が大きくなると商は小さくなります。",
    ),
    lecture="1.3, eq. 19",
)
def div_with_the_wrong_sign(nodes: list[Node], values: Values, output: str) -> Values:
    edges = _edges(nodes, values, output)
    return _swept(_with_partials(nodes, edges, "div", lambda one: [one[0], -one[1]]), output)


@misconception(
    "backward",
    Text(
        "Your derivatives of tanh and sigmoid take the node's input for its value (or the other way round).",
        "tanh や sigmoid の微分で、ノードの値と入力の値を取り違えています。",
    ),
    lecture="1.3, fig. 6",
)
def backward_squashed_at_the_input(nodes: list[Node], values: Values, output: str) -> Values:
    edges, value = _edges(nodes, values, output), evaluate(nodes, values)
    ops = {name: op for name, op, _inputs in _sorted(nodes)}
    local = {"tanh": lambda a: 1 - a**2, "sigmoid": lambda a: a * (1 - a)}
    changed = [
        (name, [(one, local[ops[name]](value[one]) if ops[name] in local else partial) for one, partial in inputs])
        for name, inputs in edges
    ]
    return _swept(changed, output)


@misconception(
    "backward",
    Text(
        "Your code accepts an output that is not a node, or lets the dict refuse it; it should be a ValueError.",
        "ノードでない output を受け入れるか、辞書の KeyError に任せています。ValueError にしてください。",
    ),
    lecture="1.3",
    variants=[{"refuses": False}, {"refuses": True}],
)
def unknown_output_not_refused(nodes: list[Node], values: Values, output: str, *, refuses: bool = False) -> Values:
    edges = _partials(nodes, values)
    if refuses and output not in dict(edges):
        raise KeyError(output)
    return _swept(edges, output)
