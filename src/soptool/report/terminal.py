"""Text on a terminal: what cannot be seen is made visible, and columns are counted as drawn."""

import json
import re
import unicodedata
from dataclasses import dataclass

_TAB = "    "
# What the log of a CI runner obeys: a line that begins with `::`, and `##[` or `##vso[` anywhere.
_COMMAND = re.compile(r"^(?P<blanks>\s*):(?=:)|#(?=#[a-z]*\[)", re.IGNORECASE)
_ODD_IN_JSON = re.compile(r"[^\n\x20-\x7e]|#(?=#)")
# Marks that turn the direction of text, and characters of no width: what is shown must be
# what is there.
_HIDDEN = {"Cc", "Cf", "Zl", "Zp", "Co", "Cs"}


def visible(text: str) -> str:
    """The text with tabs as four blanks and control characters by their code: `<U+202E>`."""
    if "##" in text or "::" in text:
        text = _COMMAND.sub(_harmless, text)
    if text.isprintable() and text.isascii():
        return text
    return "".join(map(_visible, text))


def visible_json(report: object) -> str:
    """The report as JSON; the same characters as above stand in it by their JSON code."""
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    return _ODD_IN_JSON.sub(lambda found: _visible_in_json(found[0]), text)


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
    "gone": "9;31",
}


def _visible(character: str) -> str:
    if character == "\t":
        return _TAB
    return character if _shows(character) else f"<U+{ord(character):04X}>"


def _visible_in_json(character: str) -> str:
    if character == "#":
        return "\\u0023"
    return character if _shows(character) else json.dumps(character)[1:-1]


def _harmless(found: re.Match[str]) -> str:
    return f"{found['blanks']}<U+003A>" if found["blanks"] is not None else "<U+0023>"


def _shows(character: str) -> bool:
    return unicodedata.category(character) not in _HIDDEN


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
