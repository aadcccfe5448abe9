"""The least width of each column under given concessions, and how spare room is shared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import isqrt
from typing import NamedTuple, Self

from soptool.layout.cells import narrowest, single_line, step_texts
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import Font, TextStyle
from soptool.layout.text import Measurer, longest_word, wrap
from soptool.layout.units import Twips
from soptool.model.profile import Column, Profile
from soptool.model.sop import Procedure

_HEADING_LINES = 3  # a performer's name wants no more


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
    """One state of giving way; `size` of letters in half points."""

    size: int
    symbol_width: Twips
    rotated: bool = False
    whole_words: bool = True


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

    def texts(self, column: Column) -> list[tuple[str, ...]]:
        """The entries of every cell of a column."""
        return [step_texts(step, column, self.profile) for step in self.procedure.steps]

    def heading(self, column: Column) -> str:
        """The word over a column."""
        return heading(column, self.profile)

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
        whole = self.concession.whole_words
        floor = self.style.text_column_floor
        if column is Column.NUMBER:
            floor = self.style.number_column_floor
        elif column is Column.ACTIVITY and whole:
            floor = self.style.activity_column_floor
        word = self._longest_word(column) if whole or column is Column.NUMBER else 0
        return max(floor, self.outer(min(word, self.style.widest_word)))

    def _longest_word(self, column: Column) -> Twips:
        over = longest_word(self.heading(column), self.header, self.measurer)
        if column is Column.NUMBER:
            number = f"{len(self.procedure.steps)}."
            return max(over, self.measurer.width(number, self.body))
        cells = (narrowest(texts, self.body, self.measurer) for texts in self.texts(column))
        return max((over, *cells))


def heading(column: Column, profile: Profile) -> str:
    """The word over a column; over all performers together for ACTORS."""
    labels = profile.labels
    return {
        Column.NUMBER: labels.row_number,
        Column.ACTIVITY: labels.activity,
        Column.ACTORS: labels.actors,
        Column.INPUTS: labels.inputs,
        Column.DURATION: labels.duration,
        Column.OUTPUT: labels.output,
        Column.NOTE: labels.note,
    }[column]


def share(draft: Draft, spare: Twips) -> tuple[Twips, ...]:
    """The least widths made wider by all of `spare`: names first, then texts by their length."""
    widths = _with_wider_actors(draft, draft.minimum, spare // 4)
    widths = _with_wider_texts(draft, widths, sum(draft.minimum) + spare)
    return _filled(draft, widths, sum(draft.minimum) + spare)


def _with_wider_actors(
    draft: Draft, widths: tuple[Twips, ...], allowance: Twips
) -> tuple[Twips, ...]:
    """Names get room for three lines, in equal measure if there is not enough for all."""
    if draft.concession.rotated:
        return widths
    actors = range(draft.first_actor, draft.first_actor + len(draft.procedure.actors))
    wishes = {
        column: _heading_width(draft, draft.procedure.actors[actor].name, widths[column])
        - widths[column]
        for actor, column in enumerate(actors)
    }
    total = max(sum(wishes.values()), 1)
    return tuple(
        width + wishes.get(column, 0) * min(allowance, total) // total
        for column, width in enumerate(widths)
    )


def _heading_width(draft: Draft, name: str, least: Twips) -> Twips:
    """The narrowest column, to a millimetre or so, in which a name needs three lines."""
    width, cap = least, max(least, draft.style.actor_column_cap)
    while width < cap:
        room = breaking_width(width, draft.style)
        if len(wrap(name, room, draft.header, draft.measurer)) <= _HEADING_LINES:
            break
        width = min(width + draft.style.symbol_step, cap)
    return width


def _with_wider_texts(draft: Draft, widths: tuple[Twips, ...], total: Twips) -> tuple[Twips, ...]:
    """Long cells of all text columns get about as many lines; none gets more than it can use.

    A column wants the root mean square of its cells' lengths, because the longest ones make rows
    tall; the common factor is found by halving.
    """
    lengths = {column: _lengths(draft, column) for column in _text_columns(draft)}
    wants = {
        column: isqrt(sum(length * length for length in lengths[column])) for column in lengths
    }
    most = {column: draft.outer(_longest_entry(draft, column)) for column in lengths}

    def shared(factor: int) -> tuple[Twips, ...]:
        return tuple(
            max(width, min(wants[column] * factor >> 16, most[column]))
            if column in wants
            else width
            for column, width in zip(draft.roles, widths, strict=True)
        )

    low, high = 0, 1 << 24
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if sum(shared(middle)) <= total else (low, middle)
    return shared(low)


def _lengths(draft: Draft, column: Column) -> list[Twips]:
    """How long each cell would be on one line."""
    return [
        sum(draft.measurer.width(text, draft.body) for text in texts)
        for texts in draft.texts(column)
    ]


def _longest_entry(draft: Draft, column: Column) -> Twips:
    """The room in which every entry of the column stands on one line."""
    return max(
        (single_line(texts, draft.body, draft.measurer) for texts in draft.texts(column)),
        default=0,
    )


def _text_columns(draft: Draft) -> Sequence[Column]:
    return [c for c in draft.profile.columns if c not in (Column.NUMBER, Column.ACTORS)]


def _filled(draft: Draft, widths: tuple[Twips, ...], total: Twips) -> tuple[Twips, ...]:
    """What no text can use goes to performers up to their cap, the rest to the activities."""
    spare = total - sum(widths)
    actors = [i for i, column in enumerate(draft.roles) if column is Column.ACTORS]
    wider: dict[int, Twips] = {}
    for left, column in zip(range(len(actors), 0, -1), actors, strict=True):
        grant = min(max(draft.style.actor_column_cap - widths[column], 0), spare // left)
        wider[column] = grant
        spare -= grant
    rest: Mapping[int, Twips] = {draft.roles.index(_widest_text(draft)): spare}
    return tuple(width + wider.get(i, 0) + rest.get(i, 0) for i, width in enumerate(widths))


def _widest_text(draft: Draft) -> Column:
    columns = draft.profile.columns
    return Column.ACTIVITY if Column.ACTIVITY in columns else _text_columns(draft)[0]
