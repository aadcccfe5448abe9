"""Tracked changes: what Word shows as inserted or deleted, and by whom and when."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from itertools import count
from typing import NamedTuple

from soptool.layout.table import Paragraph
from soptool.layout.units import Twips
from soptool.render.docx.ooxml import BREAK_PLACE, breakable, marker_run, properties_of, run
from soptool.render.xml import escape_attribute

# Bookmarks count from 1, and no id of a mark may be that of another.
_FIRST_NUMBER = 1_000_000
_LONGEST_NAME = 255
_END_OF_PROPERTIES = "</w:pPr>"


class Fate(Enum):
    """What a revision did; the values are Word's names for it."""

    KEPT = ""
    INSERTED = "w:ins"
    DELETED = "w:del"


class Words(NamedTuple):
    """Words with one fate."""

    fate: Fate
    text: str


class Signature(NamedTuple):
    """Who made a revision, and when: UTC as Word writes it, or "" where nobody knows."""

    author: str
    moment: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of either side, or of both.

    `end` is the fate of what parts it from the next: where that goes, the two become one.
    """

    look: Paragraph
    marker: tuple[Words, ...]
    words: tuple[Words, ...]
    end: Fate


def whole(content: Paragraph, fate: Fate) -> Passage:
    """A paragraph that came, went or stayed with its end."""
    marker = (Words(fate, content.marker),) if content.marker else ()
    return Passage(content, marker, (Words(fate, breakable(content)),), fate)


class Tracker:
    """Writes marks and counts them: every one has an id of its own."""

    def __init__(self, signature: Signature) -> None:
        author, moment = signature
        self._numbers = count(_FIRST_NUMBER)
        when = f' w:date="{escape_attribute(moment)}"' if moment else ""
        self._signed = f'w:author="{escape_attribute(author[:_LONGEST_NAME])}"{when}'

    def mark(self, fate: Fate) -> str:
        """For the properties of a row or of a paragraph's end."""
        if fate is Fate.KEPT:
            return ""
        return f'<{fate.value} w:id="{next(self._numbers)}" {self._signed}/>'

    def wrap(self, fate: Fate, runs: str) -> str:
        """Runs that came or went."""
        if fate is Fate.KEPT or not runs:
            return runs
        number = next(self._numbers)
        return f'<{fate.value} w:id="{number}" {self._signed}>{runs}</{fate.value}>'

    def ended(self, paragraph: str, fate: Fate) -> str:
        """A paragraph that is written already, with a mark on its end."""
        if fate is Fate.KEPT:
            return paragraph
        marked = f"<w:rPr>{self.mark(fate)}</w:rPr>{_END_OF_PROPERTIES}"
        return paragraph.replace(_END_OF_PROPERTIES, marked, 1)

    def words(self, told: Iterable[Words], content: Paragraph) -> str:
        """Words in the letters of that paragraph."""
        return "".join(
            self.wrap(fate, run(_parted(fate, text), content.style, _tag(fate)))
            for fate, text in told
            if text
        )

    def paragraph(
        self,
        passage: Passage,
        left: Twips = 0,
        right: Twips = 0,
        style_name: str = "",
        above: Twips = 0,
        drawings: str = "",
    ) -> str:
        """The paragraph with all its marks."""
        look = passage.look
        properties = properties_of(look, left, right, style_name, above)
        marker = "".join(
            self.wrap(fate, marker_run(text, look.style, _tag(fate)))
            for fate, text in passage.marker
        )
        words = self.words(passage.words, look)
        return self.ended(f"<w:p>{properties}{drawings}{marker}{words}</w:p>", passage.end)


def _parted(fate: Fate, text: str) -> str:
    """What went does not stick to what came in its place."""
    return text + BREAK_PLACE if fate is Fate.DELETED else text


def _tag(fate: Fate) -> str:
    return "w:delText" if fate is Fate.DELETED else "w:t"
