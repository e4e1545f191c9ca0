"""Measurements that are too long for the default tests: run by name, they print tables."""
