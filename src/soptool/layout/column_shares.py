"""How the room that is left over is shared between columns that have their least width."""

from functools import lru_cache
from math import isqrt

from soptool.layout.cells import dash_width
from soptool.layout.column_widths import Draft, breaking_width
from soptool.layout.table import TextStyle
from soptool.layout.text import Measurer, text_length, wrap
from soptool.layout.units import Twips, mm
from soptool.model.profile import Column

_HEADING_LINES = 3  # a performer's name wants no more
_ONE_LINE = mm(20)  # "15 hari kerja": a duration is read at a glance where it stands on one line


def share(draft: Draft, spare: Twips) -> tuple[Twips, ...]:
    """The least widths made wider by all of `spare`: names first, then texts by their length."""
    widths = list(draft.minimum)
    total = sum(widths) + spare
    _widen_actors(draft, widths, spare // 4)
    _widen_texts(draft, widths, total)
    _fill(draft, widths, total - sum(widths))
    return tuple(widths)


def _widen_actors(draft: Draft, widths: list[Twips], allowance: Twips) -> None:
    """Names get room for three lines, in equal measure if there is not enough for all."""
    if draft.concession.rotated:
        return
    wishes = [
        _heading_width(draft, actor.name, widths[column]) - widths[column]
        for column, actor in enumerate(draft.procedure.actors, draft.first_actor)
    ]
    total = max(sum(wishes), 1)
    for column, wish in enumerate(wishes, draft.first_actor):
        widths[column] += wish * min(allowance, total) // total


def _heading_width(draft: Draft, name: str, least: Twips) -> Twips:
    """The narrowest column, to a millimetre or so, in which a name needs three lines."""
    width, cap = least, max(least, draft.style.actor_column_cap)
    while width < cap:
        room = breaking_width(width, draft.style)
        if len(wrap(name, room, draft.header, draft.measurer)) <= _HEADING_LINES:
            break
        width = min(width + draft.style.symbol_step, cap)
    return width


def _widen_texts(draft: Draft, widths: list[Twips], total: Twips) -> None:
    """Long cells of all text columns get about as many lines; none gets more than it can use.

    A column wants the root of its cells' squared lengths, because the longest ones make rows tall;
    the common factor is found by halving.
    """
    texts = _text_columns(draft)
    lengths = [
        _lengths(draft.cells[draft.roles[column]], draft.body, draft.measurer) for column in texts
    ]
    wants = [wanted for wanted, _ in lengths]
    most = [draft.outer(longest) for _, longest in lengths]
    least = [widths[column] for column in texts]
    room = total - sum(widths) + sum(least)
    for place, column in enumerate(texts):
        if draft.roles[column] is Column.DURATION:
            wish = max(min(most[place], _ONE_LINE) - least[place], 0)
            least[place] += min(wish, (room - sum(least)) // 4)

    def shared(factor: int) -> list[Twips]:
        return [
            max(low, min(want * factor >> 16, high))
            for want, low, high in zip(wants, least, most, strict=True)
        ]

    low, high = 0, 1 << 24
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if sum(shared(middle)) <= room else (low, middle)
    for column, width in zip(texts, shared(low), strict=True):
        widths[column] = width


@lru_cache(maxsize=16)  # asked for again whenever lines want wider columns
def _lengths(
    cells: tuple[tuple[str, ...], ...], style: TextStyle, measurer: Measurer
) -> tuple[Twips, Twips]:
    """What a column wants, and the room in which each of its entries stands on one line."""
    lengths = [[text_length(text, style, measurer) for text in texts] for texts in cells]
    wanted = isqrt(sum([sum(entries) ** 2 for entries in lengths]))
    dash = dash_width(style, measurer)
    longest = [max(entries) + (dash if len(entries) > 1 else 0) for entries in lengths if entries]
    return wanted, max(longest, default=0)


def _text_columns(draft: Draft) -> list[int]:
    aside = (Column.NUMBER, Column.ACTORS)
    return [number for number, column in enumerate(draft.roles) if column not in aside]


def _fill(draft: Draft, widths: list[Twips], spare: Twips) -> None:
    """What no text can use goes to performers up to their cap, the rest to the activities."""
    actors = len(draft.procedure.actors)
    for done in range(actors):
        column = draft.first_actor + done
        free = max(draft.style.actor_column_cap - widths[column], 0)
        grant = min(free, spare // (actors - done))
        widths[column] += grant
        spare -= grant
    widths[draft.roles.index(Column.ACTIVITY)] += spare
