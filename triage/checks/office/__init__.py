"""Traces that only Office documents keep."""
