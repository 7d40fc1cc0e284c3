"""What a reader must know first: conclusion, next steps, key figures."""
