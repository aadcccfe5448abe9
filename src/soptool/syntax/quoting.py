"""Putting a text between quotes so that YAML reads it back unchanged."""

_UNPRINTABLE = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF)
_ESCAPES = str.maketrans(
    {chr(code): f"\\u{code:04x}" for code in _UNPRINTABLE}
    | {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
)


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line."""
    return '"' + text.translate(_ESCAPES) + '"'
