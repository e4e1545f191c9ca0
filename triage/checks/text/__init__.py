"""What the text says of itself: numbers, sums, references."""
