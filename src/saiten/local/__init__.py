"""What runs on the student's own machine, wherever Python does: no fork, no jail, nothing of the course's staff."""
