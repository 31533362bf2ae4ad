"""Answers of a function: is one right, how is it shown. Needs nothing of the engine, so that students' own pytest
runs wherever Python does.
"""

from .compare import EXACT, Difference, Tolerance, difference
from .show import show, show_call

__all__ = ["EXACT", "Difference", "Tolerance", "difference", "show", "show_call"]
