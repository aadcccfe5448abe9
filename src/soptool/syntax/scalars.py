"""What YAML 1.2 core makes of a plain scalar, kept within what JSON can say."""

import re
from math import isfinite

from soptool.syntax.nodes import Plain

_CONSTANTS: dict[str, Plain] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_NUMBER_STARTS = frozenset("+-.0123456789")
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
# Beyond 16 digits a whole number loses some of them in other tools: a NIP has 18. It stays text.
_LONGEST_INTEGER = 16
_LONGEST_NUMBER = 32


def core_value(text: str) -> Plain:
    """Null, true, false, a number or the text itself; dates and infinities are text."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if text[0] not in _NUMBER_STARTS or len(text) > _LONGEST_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= _LONGEST_INTEGER else text
    if _BASED.fullmatch(text) and len(text) <= _LONGEST_INTEGER:
        return int(text, 0)
    if _DECIMAL.fullmatch(text) and isfinite(number := float(text)):
        return number
    return text
