"""TEXT → PLAIN DATA: strict YAML with the span of every key and value, and its shape checked."""
