"""How often two lines must cross, judged from the slots they run in, before tracks are given."""

from soptool.layout.ways import Run


def crosses(one: Run, other: Run) -> bool:
    """Whether two stretches at right angles cross inside both."""
    return (
        one.horizontal != other.horizontal
        and one.low < other.slot < one.high
        and other.low < one.slot < other.high
    )


def side_by_side(one: Run, other: Run) -> bool:
    """Whether two stretches need a track each: same slot, and they overlap or turn in one place."""
    return (
        one.horizontal == other.horizontal
        and one.slot == other.slot
        and one.low <= other.high
        and other.low <= one.high
    )


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
