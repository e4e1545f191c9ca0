"""Sentences with dates and near-dates in twelve languages, and what a reader must find in them."""
