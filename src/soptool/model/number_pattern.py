"""The form of a Nomor SOP, judged in bounded time whatever the profile's pattern says.

Python's own matcher tries one way after another and needs years for `(a+)+$`. This one asks each
part where it can end, once for every place where it can begin: a number of n letters costs at most
n * n steps for each part of the pattern.
"""

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


def matches(pattern: str, number: str) -> bool:
    """Whether the pattern describes the whole number."""
    if len(number) > LONGEST_NUMBER:
        return False
    return len(number) in _Match(number).ends(parse_pattern(pattern), 0)


class _Match:
    """Where parts can end in one number; what was asked once is remembered."""

    def __init__(self, number: str) -> None:
        self._number = number
        self._known: dict[tuple[Part, int], frozenset[int]] = {}

    def ends(self, part: Part, start: int) -> frozenset[int]:
        """Every place where the part can end if it begins at `start`."""
        key = (part, start)
        if key not in self._known:
            self._known[key] = self._find(part, start)
        return self._known[key]

    def _find(self, part: Part, start: int) -> frozenset[int]:
        match part:
            case Letter(accepts):
                fits = start < len(self._number) and accepts(self._number[start])
                return frozenset({start + 1} if fits else ())
            case Edge(at_end):
                return frozenset({start} if start == at_end * len(self._number) else ())
            case Sequence(parts):
                places = frozenset({start})
                for inner in parts:
                    places = self._after(inner, places)
                return places
            case Choice(ways):
                return frozenset().union(*(self.ends(way, start) for way in ways))
            case Repeat(inner, least, most):
                return self._repeated(inner, least, most, start)

    def _after(self, part: Part, places: frozenset[int]) -> frozenset[int]:
        return frozenset().union(*(self.ends(part, place) for place in places))

    def _repeated(self, part: Part, least: int, most: int, start: int) -> frozenset[int]:
        places = frozenset({start})
        for _ in range(least):
            places = self._after(part, places)
        reached = fresh = places
        for _ in range(most - least):
            fresh = self._after(part, fresh) - reached
            if not fresh:
                break
            reached |= fresh
        return reached
