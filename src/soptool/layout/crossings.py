"""How often two lines must cross, judged from the slots they run in, before tracks are given."""

from collections.abc import Iterator, Sequence

from soptool.layout.ways import Piece, Run


def right_angles(ones: Sequence[Piece], others: Sequence[Piece]) -> int:
    """How often stretches of one direction cross those of the other inside both."""
    return sum(
        low < other_slot < high and other_low < slot < other_high
        for slot, low, high, _ in ones
        for other_slot, other_low, other_high, _ in others
    )


def side_by_side(ones: Sequence[Piece], others: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Stretches of one direction that need a track each: they overlap or turn in one place."""
    for one in ones:
        slot, low, high, _ = one
        for other in others:
            if slot == other[0] and low <= other[2] and other[1] <= high:
                yield one, other


def crossings_beside(one: Run, other: Run) -> int:
    """Crossings of two stretches in one slot if `one` takes the track of smaller coordinate."""
    count = 0
    for position, turn in ends(one):
        if turn > 0 and other.low < position < other.high:
            count += 1
    for position, turn in ends(other):
        if turn < 0 and one.low < position < one.high:
            count += 1
    for position, turn in ends(one):
        for other_position, other_turn in ends(other):
            if position == other_position and turn > 0 > other_turn:
                count += 1
    return count


def fewest_crossings(one: Run, other: Run) -> int:
    """Crossings of two stretches in one slot with the better of both orders."""
    return min(crossings_beside(one, other), crossings_beside(other, one))


def ends(run: Run) -> tuple[tuple[float, int], tuple[float, int]]:
    """Both ends of a stretch: where, and to which side the line turns there (0 at a symbol)."""
    return (run.start, run.before), (run.end, run.after)
