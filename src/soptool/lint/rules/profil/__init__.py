"""Pages on profiles."""
