"""Reports: what a grading run writes, and the only thing that everything after it reads."""
