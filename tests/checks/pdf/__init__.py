"""Tests of the PDF checks."""
