"""saiten (採点): an autograded exercise kit whose submissions never share a process with the tests."""

__version__ = "0.1.0"
