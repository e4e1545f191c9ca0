"""Checks of the inner build of a PDF."""
