"""The one kind of error that a person at the command line is told in a sentence."""


class UsageError(Exception):
    """Something about the call, the course or the folder can't be used; the message says what and what to do."""


class UngradedError(Exception):
    """Something on the grader's side failed, so that not everything could be graded."""
