"""Checks of paper, margins and placing."""
