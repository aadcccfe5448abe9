"""DIAGNOSTICS AND CHANGES → OUTPUT: one file per format."""
