"""nbgrader: its course directory, its notebooks, its gradebook; graded in our cell (docs/nbgrader.md).

Only what is imported here needs nbgrader to be installed: the extra ``nbgrader``.
"""
