"""Divisions, towns, states and regions, with their codes."""
