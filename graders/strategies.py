"""Hypothesis strategies for the inputs of the exercises' functions."""

from hypothesis import strategies as st

from saiten.grading import call

sizes = st.integers(1, 40)
