"""The exhibits of `samples/`: small fictional documents with planted flaws, and their unflawed twins.

`python -m tests.planted.samples` writes them, their answer keys and transcripts anew.
Everyone and everything in them is invented, except the name of a state and the calendars.
"""
