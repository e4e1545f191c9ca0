"""Tests of the languages of a text."""
