"""One side of a comparison: a document's words with their places (`wording`) and its pages as pictures (`pictured`)."""
