"""Checks of picture files."""
