"""Checks on what did not exist at the claimed date."""
