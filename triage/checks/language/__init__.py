"""What the words are written in: languages, alphabets, spelling."""
