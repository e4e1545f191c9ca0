"""Who is named in the metadata."""
