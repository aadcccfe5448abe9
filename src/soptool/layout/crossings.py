"""How often two lines must cross, judged from the slots they run in, before tracks are given."""

from collections.abc import Sequence

from soptool.layout.ways import Piece, Run


def right_angles(ones: Sequence[Piece], others: Sequence[Piece]) -> int:
    """How often stretches of one direction cross those of the other inside both."""
    count = 0
    for slot, low, high, _ in ones:
        for other_slot, other_low, other_high, _ in others:
            if low < other_slot < high and other_low < slot < other_high:
                count += 1
    return count


def side_by_side(ones: Sequence[Piece], others: Sequence[Piece]) -> list[tuple[Piece, Piece]]:
    """Stretches of one direction that need a track each: they overlap or turn in one place."""
    pairs = []
    for one in ones:
        slot, low, high, _ = one
        for other in others:
            other_slot, other_low, other_high, _ = other
            if slot == other_slot and low <= other_high and other_low <= high:
                pairs.append((one, other))
    return pairs


def crossings_beside(one: Run, other: Run) -> int:
    """Crossings of two stretches in one slot if `one` takes the track of smaller coordinate."""
    count = 0
    _, _, start, end, before, after = one
    _, _, other_start, other_end, other_before, other_after = other
    for position, turn in ((start, before), (end, after)):
        if turn > 0:
            if other_start < position < other_end or other_end < position < other_start:
                count += 1
            count += (position == other_start and other_before < 0) + (
                position == other_end and other_after < 0
            )
    for position, turn in ((other_start, other_before), (other_end, other_after)):
        if turn < 0 and (start < position < end or end < position < start):
            count += 1
    return count


def fewest_crossings(one: Run, other: Run) -> int:
    """Crossings of two stretches in one slot with the better of both orders."""
    return min(crossings_beside(one, other), crossings_beside(other, one))
