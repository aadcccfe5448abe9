"""From offsets in a text to the lines and columns that people read."""

import re
from bisect import bisect_right
from itertools import accumulate, count
from operator import add

from soptool.diagnostics import Place, Span

_BREAK = re.compile("\r\n|\n|\r")


class Lines:
    """The line starts of one text, found once."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._starts = _starts(text)

    def place(self, span: Span) -> Place:
        """Where the span stands, 1-based."""
        line, column = self._position(span.start)
        end_line, end_column = self._position(span.end)
        return Place(self.file, line, column, end_line, end_column)

    def offset(self, line: int, column: int) -> int:
        """Where that position is in the text; its end if it lies beyond."""
        start = self._starts[line - 1] if line <= len(self._starts) else len(self.text)
        return min(start + column - 1, len(self.text))

    def line(self, offset: int) -> Span:
        """The line that holds `offset`, without its line break."""
        number = bisect_right(self._starts, offset)
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        while end > start and self.text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def whole(self, offset: int) -> Span:
        """The line that holds `offset`, with its line break."""
        number = bisect_right(self._starts, offset)
        last = number == len(self._starts)
        return Span(self._starts[number - 1], len(self.text) if last else self._starts[number])

    def previous(self, offset: int) -> Span | None:
        """The nearest line above that holds more than blanks and comments."""
        start = self.line(offset).start
        while start > 0:
            span = self.line(start - 1)
            content = self.text[span.start : span.end].strip()
            if content and not content.startswith("#"):
                return span
            start = span.start
        return None

    def _position(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _starts(text: str) -> list[int]:
    if "\r" in text:
        return [0, *(match.end() for match in _BREAK.finditer(text))]
    # Most texts are like this; nothing here runs Python code for each line.
    lengths = accumulate(map(len, text.split("\n")[:-1]))
    return [0, *map(add, lengths, count(1))]  # with a line break for each
