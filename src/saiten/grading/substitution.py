"""The reference in the place of a student's wrong functions and classes: answers what their code asks of these."""

from __future__ import annotations

from collections.abc import Callable, Collection
from types import FunctionType
from typing import Any

from ..cell import CallBack, CodeError
from ..cell.wire import Packed, Remote, decode, encode
from ..namespace import Namespace, replaced_in
from .errors import as_exception


def replaced_answer(
    reference: Namespace, replaced: Collection[str], name: str, arguments: Packed, call_back: CallBack
) -> Packed:
    """Call what stands in for a function, a class or (``Dual.__add__``) a method. Everything is packed.

    The arguments are the student's word: data, of which only objects of the reference's own classes are made, and
    functions that stay where they are. Raises whatever the reference raises.
    """
    function = _stand_in(reference, replaced, name)
    args, kwargs = _received(reference, arguments, call_back)
    answer = function(*args, **kwargs)
    if answer is NotImplemented:
        raise TypeError(f"unsupported operand of {name}")
    return encode(answer, reference.object_of)


def _stand_in(reference: Namespace, replaced: Collection[str], name: str) -> Callable[..., Any]:
    top, _, method = name.partition(".")
    if top not in replaced or (method and method not in reference.forms[top].methods):
        raise NameError(name)
    found = reference.names[top]
    member: FunctionType = vars(found)[method] if method else found
    return member


def _received(reference: Namespace, packed: Packed, call_back: CallBack) -> Any:
    def function(remote: Remote) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            answer = call_back(remote.number, encode(args, reference.object_of))
            if isinstance(answer, CodeError):
                raise as_exception(answer, "")
            return _received(reference, answer, call_back)

        return call

    value = decode(*packed)
    return reference.made(replaced_in(lambda one: function(one) if isinstance(one, Remote) else one, value))
