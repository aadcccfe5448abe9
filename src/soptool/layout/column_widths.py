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


@dataclass(frozen=True)
class Draft:
    """A table whose columns are to be fitted under one concession."""

    procedure: Procedure
    needs: ActorNeeds
    profile: Profile
    style: FlowchartStyle
    measurer: Measurer
    concession: Concession
    cells: Mapping[Column, tuple[tuple[str, ...], ...]]  # the entries of every cell of a column

    @cached_property
    def body(self) -> TextStyle:
        """The letters of the cells."""
        return TextStyle(Font(self.profile.font), self.concession.size)

    @cached_property
    def header(self) -> TextStyle:
        """The letters of the headings."""
        return TextStyle(Font(self.profile.font), self.concession.size, bold=True)

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
        return tuple(
            self._actor_minimum(number - self.first_actor)
            if column is Column.ACTORS
            else self._text_minimum(column)
            for number, column in enumerate(self.roles)
        )

    def outer(self, inner: Twips) -> Twips:
        """The column whose breaking width is at least `inner`."""
        return outer_width(inner, self.style)

    def _actor_minimum(self, actor: int) -> Twips:
        drawn = self.needs.left[actor] + self.concession.symbol_width + self.needs.right[actor]
        least = max(drawn, self.style.actor_column_floor)
        if self.concession.rotated:
            return max(least, self.outer(self.measurer.line_height(self.header)))
        word = longest_word(self.procedure.actors[actor].name, self.header, self.measurer)
        return max(least, min(self.outer(word), self.style.actor_column_cap))

    def _text_minimum(self, column: Column) -> Twips:
        word = self._longest_word(column)
        if column is Column.NUMBER:
            return max(self.style.number_column_floor, self.outer(word))
        floor = self.style.text_column_floor
        if column is Column.ACTIVITY:
            floor = max(floor, self.concession.activity)
        return max(floor, self.outer(min(word, self.concession.word)))

    def widest_entry(self, column: Column) -> Twips:
        """The width below which a word of the column's cells would have to break inside."""
        return _widest_entry(self.cells[column], self.body, self.measurer)

    def _longest_word(self, column: Column) -> Twips:
        over = longest_word(self.profile.heading(column), self.header, self.measurer)
        if column is Column.NUMBER:
            number = f"{len(self.procedure.steps)}."
            return max(over, self.measurer.width(number, self.body))
        return max(over, self.widest_entry(column))


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
