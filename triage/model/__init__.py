"""Plain records that every room of the house shares: facts, findings, case, report.

Nothing here reads a file, knows a format's bytes or prints. Imports only the standard
library and msgspec.
"""
