"""Tests of the layout checks."""
