"""Grading: hidden checks, the comparison, and the pytest session that grades a class.

What a course's graders import from here: ``check``, ``call``, ``untouched``, ``Tolerance``, ``EXACT``, ``Text``,
``Graph``, ``Steps``, ``misconception``, ``Code``, ``generator``, ``Object``, ``record``.
"""

from ..answers import EXACT, Tolerance
from ..pictures import Graph, Steps
from ..text import Text
from ..values import Code, Object, call, generator
from .checks import check, untouched
from .misconceptions import misconception
from .submission import record

__all__ = [
    "EXACT",
    "Code",
    "Graph",
    "Object",
    "Steps",
    "Text",
    "Tolerance",
    "call",
    "check",
    "generator",
    "misconception",
    "record",
    "untouched",
]
