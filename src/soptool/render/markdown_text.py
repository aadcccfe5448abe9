"""Any text as Markdown source that shows just that text, in a paragraph, a list or a table."""

import re

LINE_BREAK = "<br>"

# Everywhere: what begins code, emphasis, links, tags, cells, formulas or a heading's end.
_ANYWHERE = re.compile(r"[\\`*\[\]<|~$#]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]+;)")
_EMOJI = re.compile(r":(?=[A-Za-z0-9_+-]+\\?:)")
# At the start of a line: what begins a list, a quotation, a rule or an underlined heading.
_START = re.compile(r"^[-+=>:]")
_ORDINAL = re.compile(r"^([0-9]{1,9})([.)])")


def escape(text: str) -> str:
    """One paragraph's worth of source; line breaks inside the text stay line breaks."""
    return LINE_BREAK.join(_escape_line(line) for line in text.split("\n"))


def _escape_line(line: str) -> str:
    line = _ANYWHERE.sub(r"\\\g<0>", line)
    line = _ENTITY.sub(r"\&", line)
    line = _EMOJI.sub(r"\:", line)
    line = _START.sub(r"\\\g<0>", line)
    return _ORDINAL.sub(r"\1\\\2", line)
