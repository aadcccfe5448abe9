"""Putting a text between quotes so that YAML reads it back unchanged."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line."""
    return '"' + text.translate(_ESCAPES) + '"'
