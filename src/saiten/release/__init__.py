"""What students get: the course without anything hidden, with the engine as a wheel; the same bytes every time."""
