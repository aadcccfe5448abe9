"""From slots to lengths: where the rules, the middles and the tracks of one page lie."""

from collections.abc import Sequence
from dataclasses import dataclass

from soptool.layout.geometry import Box
from soptool.layout.grid import PageGrid, Spot
from soptool.layout.plan import Outline
from soptool.layout.style import FlowchartStyle
from soptool.layout.tracks import Slot, Tracks
from soptool.layout.units import Twips
from soptool.layout.ways import Side, Ways


@dataclass(frozen=True, slots=True)
class Room:
    """What lines and arrow heads need around the symbols of a column or a level."""

    before: Twips
    after: Twips


@dataclass(frozen=True, slots=True)
class Frame:
    """Lengths of one page: rules and middles of its columns and levels, in page coordinates.

    `air` is what columns and levels have beside their symbols beyond what lines and labels need.
    """

    column_rules: tuple[Twips, ...]
    column_middles: tuple[Twips, ...]
    level_rules: tuple[Twips, ...]
    level_middles: tuple[Twips, ...]
    symbol_width: Twips
    style: FlowchartStyle
    tracks: Tracks
    column_air: tuple[Room, ...]
    level_air: tuple[Room, ...]

    def position(self, slot: Slot, track: int) -> Twips:
        """The coordinate of a track of a slot: y of a horizontal slot, x of a vertical one."""
        number = slot.number // 2
        if slot.number % 2:
            middles = self.level_middles if slot.horizontal else self.column_middles
            return middles[number] + track * self._port_distance(slot)
        rules = self.level_rules if slot.horizontal else self.column_rules
        away = self.style.rule_clearance + (abs(track) - 1) * self.style.track
        away += abs(track) * self._spread(slot, track > 0)
        return rules[number] + (away if track > 0 else -away)

    def _spread(self, slot: Slot, after: bool) -> Twips:
        """How far the tracks on one side of a rule move apart where there is air."""
        airs = self.level_air if slot.horizontal else self.column_air
        if after:
            air, count = airs[slot.number // 2].before, self.tracks.after(slot)
        else:
            air, count = airs[slot.number // 2 - 1].after, self.tracks.before(slot)
        return max(0, min(self.style.track, air // (count + 1)))

    def _port_distance(self, slot: Slot) -> Twips:
        """Ports stand wide apart where there are up to three, and closer where there are more."""
        reach = max(self.tracks.before(slot), self.tracks.after(slot))
        if slot.horizontal:
            return self.style.side_port if reach <= 1 else self.style.box_height * 2 // (5 * reach)
        return self.style.end_port if reach <= 1 else self.symbol_width * 2 // (5 * reach)

    def symbol_box(self, spot: Spot, outline: Outline) -> Box:
        """Where a symbol stands: centred on its column's and its level's middle."""
        width = (
            min(self.style.pentagon_width, self.symbol_width)
            if outline is Outline.PENTAGON
            else self.symbol_width
        )
        height = symbol_height(outline, width, self.style)
        left = self.column_middles[spot.column] - width // 2
        return Box(left, self.level_middles[spot.level] - height // 2, width, height)


def symbol_height(outline: Outline, width: Twips, style: FlowchartStyle) -> Twips:
    """Half the width, up to what looks right for the shape."""
    match outline:
        case Outline.PENTAGON:
            return style.pentagon_height
        case Outline.BOX:
            cap = style.box_height
        case Outline.CAPSULE:
            cap = style.capsule_height
        case Outline.DIAMOND:
            cap = style.diamond_height
    return min(width * 11 // 20, cap)


def column_rooms(grid: PageGrid, tracks: Tracks, style: FlowchartStyle) -> tuple[Room, ...]:
    """Room left and right of the symbols of each column."""
    return tuple(
        Room(
            _side_room(tracks.after(Slot(False, 2 * c)), style),
            _side_room(tracks.before(Slot(False, 2 * c + 2)), style),
        )
        for c in range(grid.columns)
    )


def level_rooms(
    grid: PageGrid, ways: Ways, tracks: Tracks, style: FlowchartStyle
) -> tuple[Room, ...]:
    """Room above and below the symbols of each level; arrow heads want more than bare lines."""
    from_below = {way.target.level for way in ways.values() if way.entry is Side.BOTTOM}
    rooms = []
    for v in range(len(grid.levels)):
        above = tracks.after(Slot(True, 2 * v))
        below = tracks.before(Slot(True, 2 * v + 2))
        rooms.append(
            Room(
                _strip_room(above, style.above, style) if above else style.bare_above,
                _strip_room(below, style.above if v in from_below else style.below, style)
                if below
                else style.bare_below,
            )
        )
    return tuple(rooms)


def symbol_heights(grid: PageGrid, width: Twips, style: FlowchartStyle) -> tuple[Twips, ...]:
    """The tallest symbol of each level, 0 where none stands."""
    tallest = [0] * len(grid.levels)
    for stop in grid.stops:
        level = stop.spots[0].level
        tallest[level] = max(tallest[level], symbol_height(stop.outline, width, style))
    return tuple(tallest)


def middle(start: Twips, size: Twips, symbol: Twips, room: Room) -> Twips:
    """The middle of the cell, moved only as far as a need on one side asks."""
    low, high = start + room.before + symbol // 2, start + size - room.after - symbol // 2
    return max(low, min(start + size // 2, high))


def spread(sizes: Sequence[Twips], start: Twips) -> tuple[Twips, ...]:
    """The coordinates of the rules around cells of these sizes."""
    rules = [start]
    for size in sizes:
        rules.append(rules[-1] + size)
    return tuple(rules)


def one_line(style: FlowchartStyle) -> Twips:
    """Room beside a symbol for one line in the channel."""
    return _side_room(1, style)


def _side_room(count: int, style: FlowchartStyle) -> Twips:
    if count == 0:
        return style.side_clearance
    return _strip_room(count, style.side_clearance, style)


def _strip_room(count: int, clearance: Twips, style: FlowchartStyle) -> Twips:
    return style.rule_clearance + (count - 1) * style.track + clearance
