"""People with their roles."""
