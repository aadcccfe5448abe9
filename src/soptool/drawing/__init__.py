"""GEOMETRY → PRIMITIVES: a tiny vocabulary that every writer can draw."""
