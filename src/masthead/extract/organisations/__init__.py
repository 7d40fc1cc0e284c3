"""Bodies with names of their own, and their short forms."""
