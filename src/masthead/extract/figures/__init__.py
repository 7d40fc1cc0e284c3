"""Numbers with their units, qualifiers, comparisons and what they count, in running text and in tables."""
