"""Planted cases of the layout checks."""
