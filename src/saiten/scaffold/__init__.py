"""The files of a new exercise, and of a new course. What they say is in ``templates/``."""
