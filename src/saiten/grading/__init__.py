"""Grading: hidden checks, the comparison, and the pytest session that grades a class.

What a course's graders import from here: ``check``, ``call``, ``untouched``, ``Tolerance``, ``EXACT``, ``Text``,
``Graph``, ``Steps``, ``misconception``.
"""

from ..answers import EXACT, Tolerance
from ..pictures import Graph, Steps
from ..text import Text
from ..values import call
from .checks import check, untouched
from .misconceptions import misconception

__all__ = ["EXACT", "Graph", "Steps", "Text", "Tolerance", "call", "check", "misconception", "untouched"]
