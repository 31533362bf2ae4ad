"""Known wrong answers to `topological_order`."""

from typing import Any

from reference.computation_graph import Node
from saiten.grading import Text, misconception

Refusal = type[Exception] | None


def _ordered(
    nodes: list[Node],
    *,
    same: Refusal = ValueError,
    unknown: Refusal = ValueError,
    cycle: Refusal = ValueError,
    rest: bool = True,
) -> list[str]:
    """The right side, unless told otherwise: the exception for each fault (None lets it pass)."""
    waiting: dict[str, Any] = {}
    for name, _op, inputs in nodes:
        if same and name in waiting:
            raise same(name)
        waiting[name] = inputs
    missing = {one for inputs in waiting.values() for one in inputs} - waiting.keys()
    if missing and unknown:
        raise unknown(f"no node {missing}")
    order: list[str] = []
    while waiting:
        ready = [name for name, inputs in waiting.items() if not waiting.keys() & set(inputs)]
        if not ready:
            if cycle:
                raise cycle("cycle")
            return [*order, *waiting] if rest else order
        order += ready
        waiting = {name: inputs for name, inputs in waiting.items() if name not in ready}
    return order


@misconception(
    "topological_order",
    Text(
        "Your code returns the names as they are listed; a node may be listed before those that it needs.",
        "リストの順に名前を返しています。ノードは、計算に使うノードより前に書かれていることがあります。",
    ),
    lecture="1.1",
)
def as_listed(nodes: list[Node]) -> list[str]:
    _ordered(nodes)
    return [name for name, _op, _inputs in nodes]


@misconception(
    "topological_order",
    Text(
        "Your code gives the outputs first: the order is right, but back to front.",
        "出力側のノードから並んでいます。順序が前後逆です。",
    ),
    lecture="1.1",
)
def outputs_first(nodes: list[Node]) -> list[str]:
    return _ordered(nodes)[::-1]


@misconception(
    "topological_order",
    Text(
        "Your code puts the input nodes first and leaves all others as they are listed; these need each other, too.",
        "入力ノードを先頭に移しただけで、ほかのノードはリストの順のままです。ほかのノードどうしの順序も必要です。",
    ),
    lecture="1.1",
)
def only_inputs_first(nodes: list[Node]) -> list[str]:
    _ordered(nodes)
    return [name for name, op, _ in nodes if op == "input"] + [name for name, op, _ in nodes if op != "input"]


@misconception(
    "topological_order",
    Text(
        "Your code sorts by name; names say nothing about the order.",
        "名前の順に並べています。名前から計算の順序は分かりません。",
    ),
    lecture="1.1",
)
def sorted_by_name(nodes: list[Node]) -> list[str]:
    return sorted(_ordered(nodes))


@misconception(
    "topological_order",
    Text(
        "Your order lacks the nodes that feed nothing; every node belongs there.",
        "ほかのどこにも使われないノードが抜けています。すべてのノードが必要です。",
    ),
    lecture="1.1",
)
def ends_forgotten(nodes: list[Node]) -> list[str]:
    used = {one for _name, _op, inputs in nodes for one in inputs}
    return [name for name in _ordered(nodes) if name in used]


@misconception(
    "topological_order",
    Text(
        "Your order lacks the input nodes; they are nodes, too.", "入力ノードが抜けています。入力ノードもノードです。"
    ),
    lecture="1.1",
)
def inputs_forgotten(nodes: list[Node]) -> list[str]:
    given = {name for name, op, _inputs in nodes if op == "input"}
    return [name for name in _ordered(nodes) if name not in given]


@misconception(
    "topological_order",
    Text(
        "Your code puts a node in place again for each node that it feeds; every name belongs there once.",
        "ノードが、使われる回数だけ並んでいます。名前はそれぞれ 1 回だけです。",
    ),
    lecture="1.1",
)
def once_for_each_use(nodes: list[Node]) -> list[str]:
    _ordered(nodes)
    inputs_of = {name: inputs for name, _op, inputs in nodes}

    def visit(name: str) -> list[str]:
        return [*(found for one in inputs_of[name] for found in visit(one)), name]

    used = {one for inputs in inputs_of.values() for one in inputs}
    return [found for name in inputs_of if name not in used for found in visit(name)]


CYCLE_PASSES = Text(
    "Your code returns an order although there is a cycle; the nodes of a cycle can't come after each other.",
    "環があっても順序を返しています。環のノードには、正しい順序がありません。",
)


@misconception("topological_order", CYCLE_PASSES, lecture="1.1")
def cycle_accepted(nodes: list[Node]) -> list[str]:
    return _ordered(nodes, cycle=None)


@misconception(
    "topological_order",
    Text(
        "In a cycle your code goes round until recursion or a lookup breaks; it should notice and raise ValueError.",
        "環があると、再帰や検索が失敗するまで回り続けます。環に気付いて ValueError にしてください。",
    ),
    lecture="1.1",
)
def cycle_breaks_the_code(nodes: list[Node]) -> list[str]:
    return _ordered(nodes, cycle=RecursionError)


@misconception(
    "topological_order",
    Text(
        "Your code returns an order although an input is not among the nodes.",
        "inputs にあるノードが存在しなくても、順序を返しています。",
    ),
    lecture="1.1",
)
def unknown_input_accepted(nodes: list[Node]) -> list[str]:
    return _ordered(nodes, unknown=None)


@misconception(
    "topological_order",
    Text(
        "An input that is not a node ends in a KeyError of your dict, or the like; it should be a ValueError.",
        "inputs にあるノードが存在しないと、辞書の KeyError などになっています。ValueError にしてください。",
    ),
    lecture="1.1",
)
def unknown_input_by_another_exception(nodes: list[Node]) -> list[str]:
    return _ordered(nodes, unknown=KeyError)


@misconception(
    "topological_order",
    Text(
        "Your code doesn't notice two nodes of one name: in a dict by name the later one replaces the other.",
        "同じ名前のノードが 2 つあっても気付いていません。辞書では後のノードが前のノードを上書きします。",
    ),
    lecture="1.1",
)
def same_name_accepted(nodes: list[Node]) -> list[str]:
    return _ordered(nodes, same=None)
