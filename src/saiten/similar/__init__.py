"""Which submissions look alike, for a person to look at (docs/similar.md)."""
