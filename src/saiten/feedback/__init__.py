"""What a student reads: a page, or the same in a terminal, made from the report alone."""
