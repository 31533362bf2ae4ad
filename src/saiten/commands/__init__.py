"""What the commands of ``saiten`` do, one module each."""
