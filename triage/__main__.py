"""`python -m triage` does what the `triage` command does."""

from triage.cli import main

main()
