"""Checks of the file as a whole."""
