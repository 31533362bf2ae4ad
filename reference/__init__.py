"""The course's own solutions; they never leave the course's machine."""
