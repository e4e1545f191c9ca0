"""Planted cases of the PDF checks."""
