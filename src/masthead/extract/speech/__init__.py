"""What is said, quoted or told, and who says it."""
