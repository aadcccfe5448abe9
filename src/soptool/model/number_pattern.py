"""The form of a Nomor SOP, judged in bounded time whatever the profile's pattern says.

Python's own matcher tries one way after another and needs years for `(a+)+$`. This one works out
of each part once where it can end, from every place where it can begin; a part that repeats is
doubled, not repeated, so that a pattern of 200 signs takes about a second at worst.
"""

from collections.abc import Iterator

from soptool.model.pattern_parser import (
    LONGEST_NUMBER,
    Choice,
    Edge,
    Letter,
    Part,
    Repeat,
    Sequence,
    parse_pattern,
)

Ends = list[int]  # by the place where a part begins: a bit for each place where it can end


def matches(pattern: str, number: str) -> bool:
    """Whether the pattern describes the whole number."""
    if len(number) > LONGEST_NUMBER:
        return False
    return bool(_ends(parse_pattern(pattern), number)[0] >> len(number) & 1)


def _ends(part: Part, number: str) -> Ends:
    match part:
        case Letter(accepts):
            return [*(accepts(letter) << at for at, letter in enumerate(number, start=1)), 0]
        case Edge(at_end):
            place = at_end * len(number)
            return [(at == place) << at for at in range(len(number) + 1)]
        case Sequence(parts):
            ends = _nothing(number)
            for inner in parts:
                ends = _then(ends, _ends(inner, number))
            return ends
        case Choice(ways):
            ends = _ends(ways[0], number)
            for way in ways[1:]:
                ends = _either(ends, _ends(way, number))
            return ends
        case Repeat(inner, least, most):
            once, nothing = _ends(inner, number), _nothing(number)
            needed = _times(once, least, nothing)
            return _then(needed, _times(_either(once, nothing), most - least, nothing))


def _nothing(number: str) -> Ends:
    """Of a part without letters."""
    return [1 << at for at in range(len(number) + 1)]


def _either(one: Ends, other: Ends) -> Ends:
    return [ends | others for ends, others in zip(one, other, strict=True)]


def _then(first: Ends, second: Ends) -> Ends:
    """Of one part after the other."""
    both = []
    for ends in first:
        reached = 0
        for place in _places(ends):
            reached |= second[place]
        both.append(reached)
    return both


def _times(once: Ends, count: int, nothing: Ends) -> Ends:
    """Of a part so many times: what is known of 2, 4, 8 … times is put together."""
    ends, doubled = nothing, once
    while count:
        if count & 1:
            ends = _then(ends, doubled)
        count >>= 1
        if count:
            before, doubled = doubled, _then(doubled, doubled)
            if doubled == before:  # then so many times more change nothing either
                return _then(ends, doubled)
    return ends


def _places(ends: int) -> Iterator[int]:
    while ends:
        lowest = ends & -ends
        yield lowest.bit_length() - 1
        ends ^= lowest
