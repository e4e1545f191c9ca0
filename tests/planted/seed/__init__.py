"""The exhibit that the project began with, re-enacted: one memo, each flaw alone, in every form it may arrive in.

`python -m tests.planted.seed` builds it, inspects it and prints which flaw was found where.
State, calendars and orders are real; ministry, offices and persons are invented.
"""
