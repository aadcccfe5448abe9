"""The office's own Word file: what of it is printed on every page, taken with tongs."""
