"""Putting a text between quotes so that YAML reads it back unchanged."""

import re

_CURLY = re.compile(
    "[\u2018\u2019\u201a\u201c\u201d\u201e\u00ab](?P<inside>[^\u2018-\u201f\u00ab\u00bb]+)"
    "[\u2018\u2019\u201c\u201d\u00bb]"
)
_UNPRINTABLE = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF)
_ESCAPES = str.maketrans(
    {chr(code): f"\\u{code:04x}" for code in _UNPRINTABLE}
    | {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
)


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line."""
    return '"' + text.translate(_ESCAPES) + '"'


def between_curly(text: str) -> str:
    """What stands between Word's quotation marks where they are around the whole; else ""."""
    found = None if text.isascii() else _CURLY.fullmatch(text)
    return found["inside"] if found else ""
