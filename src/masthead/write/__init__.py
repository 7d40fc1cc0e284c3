"""Write: a composed document put down as a file; one package a format."""
