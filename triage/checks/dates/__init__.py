"""Checks on the dates of the metadata."""
