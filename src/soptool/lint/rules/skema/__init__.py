"""Pages on the shape of a document."""
