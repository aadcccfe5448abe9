"""Text into XML: the one gate between what an author wrote and every file that is marked up."""

import re

# XML 1.0 has no place for these, not even as character references; surrogates mean nothing alone.
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REPLACEMENT = "\ufffd"
_BLANKS = re.compile(r"[\t\n\r]+")


def escape(text: str) -> str:
    """Text as the content of an element."""
    if not text.isprintable():
        text = _ILLEGAL.sub(_REPLACEMENT, text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def escape_attribute(text: str) -> str:
    """Text between double quotes, on one line."""
    return escape(_BLANKS.sub(" ", text)).replace('"', "&quot;")
