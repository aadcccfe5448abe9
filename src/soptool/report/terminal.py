"""Text on a terminal: what cannot be seen is made visible, and columns are counted as drawn."""

import json
import unicodedata
from dataclasses import dataclass

_TAB = "    "
# Marks that turn the direction of text, and characters of no width: what is shown must be
# what is there.
_HIDDEN = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}


def visible(text: str) -> str:
    """The text with tabs as four blanks and control characters by their code: `<U+202E>`."""
    if text.isprintable() and text.isascii():
        return text
    return "".join(map(_visible, text))


def visible_json(report: object) -> str:
    """The report as JSON; the same characters as above stand in it by their JSON code."""
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    if text.isascii() and "\x7f" not in text:
        return text
    return "".join(c if c == "\n" or _shows(c) else json.dumps(c)[1:-1] for c in text)


def width(text: str) -> int:
    """How many columns a visible text takes: wide characters two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


@dataclass(frozen=True, slots=True)
class Paint:
    """Colour, where it is wanted."""

    colorful: bool

    def __call__(self, style: str, text: str) -> str:
        """The text in one of the styles below."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colorful else text


_STYLES = {
    "galat": "1;31",
    "perhatian": "1;33",
    "saran": "1;36",
    "place": "1",
    "dim": "2",
    "good": "32",
}


def _visible(character: str) -> str:
    if character == "\t":
        return _TAB
    return character if _shows(character) else f"<U+{ord(character):04X}>"


def _shows(character: str) -> bool:
    return unicodedata.category(character) not in _HIDDEN


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
