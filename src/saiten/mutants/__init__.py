"""Graders graded: references with one small change each, which a course's tests should notice."""
