"""Tests of the records and of what is computed from them alone."""
