"""The room that lines and labels of a page want beside the symbols of each column."""

from collections.abc import Sequence
from functools import reduce

from soptool.layout.frame import Room, column_rooms
from soptool.layout.labels import sizes_of
from soptool.layout.page_parts import PageParts
from soptool.layout.pages import Sheet
from soptool.layout.units import Twips
from soptool.layout.ways import Side, Way


def room_wanted(parts: PageParts, sheets: Sequence[Sheet]) -> tuple[Room, ...]:
    """The most room left and right of its symbols that each column needs on any page."""
    return tuple(
        reduce(both, rooms)
        for rooms in zip(*(page_rooms(parts, sheet) for sheet in sheets), strict=True)
    )


def page_rooms(parts: PageParts, sheet: Sheet) -> tuple[Room, ...]:
    """What lines and labels of one page need beside the symbols of each column."""
    lines = column_rooms(sheet.grid, sheet.tracks, parts.style)
    if not parts.for_labels:
        return lines
    return tuple(map(both, lines, _label_rooms(parts, sheet)))


def both(one: Room, other: Room) -> Room:
    """As much as either asks for on each side."""
    return Room(max(one.before, other.before), max(one.after, other.after))


def _label_rooms(parts: PageParts, sheet: Sheet) -> tuple[Room, ...]:
    """What a word beside a vertical exit asks for; making its row taller would not help it."""
    rooms = [Room(0, 0)] * parts.columns.actor_count
    for number, way in sheet.ways.items():
        label = sheet.grid.wires[number].label
        column = way.source.column
        side = _label_side(way)
        if label and side:
            track = sheet.tracks.index[number, 1] if len(way.slots) > 1 else 0
            room = _beside_exit(parts, label, abs(track))
            rooms[column] = both(rooms[column], Room(0, room) if side > 0 else Room(room, 0))
    return tuple(rooms)


def side_label_rooms(parts: PageParts, sheet: Sheet) -> tuple[Room, ...]:
    """What words over a side exit take between the symbol and the channel beside it."""
    rooms = [Room(0, 0)] * parts.columns.actor_count
    for number, way in sheet.ways.items():
        label = sheet.grid.wires[number].label
        if label and way.exit.horizontal:
            column = way.source.column
            room = _narrowest(parts, label) + parts.style.rule_clearance
            side = Room(room, 0) if way.exit is Side.LEFT else Room(0, room)
            rooms[column] = both(rooms[column], side)
    return tuple(rooms)


def _label_side(way: Way) -> int:
    """On which side of the symbol the label stands in its own column, 0 if in none."""
    if not way.exit.horizontal:
        return 1
    beside = 2 * way.source.column + (2 if way.exit is Side.RIGHT else 0)
    return way.exit.direction if len(way.slots) > 1 and way.slots[1] == beside else 0


def _beside_exit(parts: PageParts, label: str, track: int) -> Twips:
    """Room for a label between a vertical line through the symbol's middle and that track."""
    style = parts.style
    beside = _narrowest(parts, label) + style.rule_clearance + max(0, track - 1) * style.track
    return max(0, beside - parts.columns.symbol_width // 2)


def _narrowest(parts: PageParts, label: str) -> Twips:
    """A label in its narrowest wording between two lines."""
    style, text = parts.style, parts.profile.branch_label(label)
    sizes = sizes_of(text, parts.label_style, parts.measurer)
    return min(width for width, _ in sizes.values()) + 2 * style.label_gap + 2 * style.line_width
