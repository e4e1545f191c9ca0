"""What could lead to the person who gave the document."""
