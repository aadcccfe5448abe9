"""PyYAML's own parser, for machines without libyaml and to say where a text breaks."""

import re
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner
from yaml.tokens import ScalarToken

_BREAKS = "\\0 \\t\\r\\n\\x85\\u2028\\u2029"
_WORD = re.compile(rf"(?:[^:{_BREAKS}]|:(?![{_BREAKS}]))*")
_WORD_IN_FLOW = re.compile(rf"(?:[^:,\[\]{{}}{_BREAKS}]|:(?![,\[\]{{}}{_BREAKS}]))*")


class PureParser(Reader, Scanner, Parser):
    """Events without PyYAML's composer, which recurses; `?` may stand inside a word in brackets."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_plain(self) -> ScalarToken:
        """As in PyYAML, which however ends `{teks: Setuju?}` at the question mark."""
        reader: Any = self
        word = _WORD_IN_FLOW if reader.flow_level else _WORD
        start = end = reader.get_mark()
        indent = reader.indent + 1
        chunks: list[str] = []
        spaces: list[str] = []
        while reader.peek() != "#":
            found = word.match(reader.buffer, reader.pointer)
            length = found.end() - reader.pointer if found else 0
            if length == 0:
                break
            reader.allow_simple_key = False
            chunks += (*spaces, reader.prefix(length))
            reader.forward(length)
            end = reader.get_mark()
            spaces = reader.scan_plain_spaces(indent, start)
            if not spaces or (not reader.flow_level and reader.column < indent):
                break
        return ScalarToken("".join(chunks), True, start, end)
