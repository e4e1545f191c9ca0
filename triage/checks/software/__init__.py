"""Checks on the programs that the metadata name."""
