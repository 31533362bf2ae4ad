"""Answers of a function: is one right, how is it shown. Needs nothing of the engine, so that students' own pytest
runs wherever Python does.
"""

from .compare import EXACT, Difference, Tolerance, difference, wrong_cells
from .paste import show_call
from .show import show

__all__ = ["EXACT", "Difference", "Tolerance", "difference", "show", "show_call", "wrong_cells"]
