"""Any text as Markdown source that shows just that text, in a paragraph, a list or a table."""

import re

LINE_BREAK = "<br>"

# Everywhere: what begins code, emphasis, links, tags, cells, formulas or a heading's end.
_ANYWHERE = re.compile(r"[\\`*\[\]<|~$#]|(?<![^\W_])_|_(?![^\W_])")
_ENTITY = re.compile(r"&(?=#?[A-Za-z0-9]+;)")
_EMOJI = re.compile(r":(?=[A-Za-z0-9_+-]+\\?:)")
# At the start of a line: what begins a list, a quotation, a rule or an underlined heading.
_START = re.compile(r"^[-+=>:]")
_ORDINAL = re.compile(r"^([0-9]{1,9})([.)])(?= |$)")


def escape(text: str) -> str:
    """The text as a paragraph, a heading or the content of a list item."""
    source = _START.sub(r"\\\g<0>", escape_cell(text))
    return _ORDINAL.sub(r"\1\\\2", source)


def escape_cell(text: str) -> str:
    """The text inside a table's row, where no line can begin anything."""
    source = _ANYWHERE.sub(r"\\\g<0>", text)
    source = _ENTITY.sub(r"\\&", source)
    source = _EMOJI.sub(r"\\:", source)
    return source.replace("\n", LINE_BREAK)
