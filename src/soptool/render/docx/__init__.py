"""A layout as a Word file: real tables, with native symbols anchored in their cells."""
