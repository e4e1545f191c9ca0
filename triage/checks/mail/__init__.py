"""Checks of e-mail messages."""
