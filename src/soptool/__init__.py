"""SOPs of Indonesian government offices as YAML: read, lint, compare, lay out, render."""

__version__ = "0.1.0"
