"""The least width of each column under given concessions."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple, Self

from soptool.layout.cells import dash_width
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Font, TextStyle
from soptool.layout.text import Measurer, longest_word, words_of
from soptool.layout.units import Twips
from soptool.model.profile import Column, Profile
from soptool.model.sop import Procedure


@dataclass(frozen=True, slots=True)
class ActorNeeds:
    """The room connectors want left and right of the symbols in each performer's column."""

    left: tuple[Twips, ...]
    right: tuple[Twips, ...]

    @classmethod
    def standard(cls, count: int, style: FlowchartStyle) -> Self:
        """Room for an arrow head on each side: what columns without channels need."""
        sides = (style.side_clearance,) * count
        return cls(sides, sides)


class Concession(NamedTuple):
    """One state of giving way; `size` of letters in half points.

    `activity` is the least width of that column; words up to `word` wide are not broken.
    """

    size: int
    symbol_width: Twips
    rotated: bool
    activity: Twips
    word: Twips


def breaking_width(width: Twips, style: FlowchartStyle) -> Twips:
    """A little less than the room between the margins, so that no program needs more lines."""
    return max((width - 2 * style.cell_margin) * style.measure_safety // 100, 1)


def outer_width(inner: Twips, style: FlowchartStyle) -> Twips:
    """The column whose breaking width is at least `inner`."""
    return -(-inner * 100 // style.measure_safety) + 2 * style.cell_margin


Cells = Mapping[Column, tuple[tuple[str, ...], ...]]  # the entries of every cell of a column


@dataclass(frozen=True)
class Draft:
    """A table whose columns are to be fitted under one concession."""

    procedure: Procedure
    needs: ActorNeeds
    profile: Profile
    style: FlowchartStyle
    measurer: Measurer
    concession: Concession
    cells: Cells
    words: "Words"

    @property
    def body(self) -> TextStyle:
        """The letters of the cells."""
        return self.words.body

    @property
    def header(self) -> TextStyle:
        """The letters of the headings."""
        return self.words.header

    @cached_property
    def roles(self) -> tuple[Column, ...]:
        """What each column of the table shows, a column per performer."""
        columns, first = self.profile.columns, self.first_actor
        actors = (Column.ACTORS,) * len(self.procedure.actors)
        return (*columns[:first], *actors, *columns[first + 1 :])

    @property
    def first_actor(self) -> int:
        """The first performer's column."""
        return self.profile.columns.index(Column.ACTORS)

    @cached_property
    def minimum(self) -> tuple[Twips, ...]:
        """The least width of each column."""
        columns, first = self.profile.columns, self.first_actor
        return (
            *map(self._text_minimum, columns[:first]),
            *self._actor_minima(),
            *map(self._text_minimum, columns[first + 1 :]),
        )

    def outer(self, inner: Twips) -> Twips:
        """The column whose breaking width is at least `inner`."""
        return outer_width(inner, self.style)

    def _actor_minima(self) -> list[Twips]:
        symbol, floor = self.concession.symbol_width, self.style.actor_column_floor
        names = self.words.turned_names if self.concession.rotated else self.words.names
        return [
            max(left + symbol + right, floor, name)
            for left, right, name in zip(self.needs.left, self.needs.right, names, strict=True)
        ]

    def _text_minimum(self, column: Column) -> Twips:
        word = self.words.longest[column]
        if column is Column.NUMBER:
            return max(self.style.number_column_floor, self.outer(word))
        floor = self.style.text_column_floor
        if column is Column.ACTIVITY:
            floor = max(floor, self.concession.activity)
        return max(floor, self.outer(min(word, self.concession.word)))

    def widest_entry(self, column: Column) -> Twips:
        """The width below which a word of the column's cells would have to break inside."""
        return _widest_entry(self.cells[column], self.body, self.measurer)


class Words:
    """What the words of a table ask of its columns in letters of one size.

    Most concessions are about something else, so it is worked out once for all of them.
    """

    def __init__(
        self,
        procedure: Procedure,
        profile: Profile,
        style: FlowchartStyle,
        measurer: Measurer,
        cells: Cells,
        size: int,
    ) -> None:
        font = Font(profile.font)
        self.body = TextStyle(font, size)
        self.header = TextStyle(font, size, bold=True)
        self.longest: Mapping[Column, Twips] = {
            column: max(
                longest_word(profile.heading(column), self.header, measurer),
                measurer.width(f"{len(procedure.steps)}.", self.body)
                if column is Column.NUMBER
                else _widest_entry(cells[column], self.body, measurer),
            )
            for column in profile.columns
            if column is not Column.ACTORS
        }
        words = [longest_word(actor.name, self.header, measurer) for actor in procedure.actors]
        self.names = [min(outer_width(word, style), style.actor_column_cap) for word in words]
        line = outer_width(measurer.line_height(self.header), style)
        self.turned_names = [line] * len(words)


@lru_cache(maxsize=64)  # asked for again whenever lines want wider columns
def _widest_entry(
    cells: tuple[tuple[str, ...], ...], style: TextStyle, measurer: Measurer
) -> Twips:
    alone, dashed = _words(cells)
    widest = max([measurer.width(word, style) for word in alone], default=0)
    if not dashed:
        return widest
    indent = dash_width(style, measurer)
    return max(widest, indent + max([measurer.width(word, style) for word in dashed]))


@lru_cache(maxsize=16)  # asked for again at every size of letters
def _words(cells: tuple[tuple[str, ...], ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The different words of entries that stand alone in their cell, and of dashed ones."""
    alone = {word for texts in cells if len(texts) == 1 for word in words_of(texts[0])}
    dashed = {
        word for texts in cells if len(texts) > 1 for text in texts for word in words_of(text)
    }
    return frozenset(alone), frozenset(dashed)
