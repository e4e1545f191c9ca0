"""What could do harm when the document is opened."""
