"""Points and boxes on a page, in twips, origin at the page's top left corner."""

from typing import NamedTuple

from soptool.layout.units import Twips


class Point(NamedTuple):
    """A place on the page."""

    x: Twips
    y: Twips


class Box(NamedTuple):
    """An upright rectangle."""

    left: Twips
    top: Twips
    width: Twips
    height: Twips

    @property
    def right(self) -> Twips:
        """The x of the right side."""
        return self.left + self.width

    @property
    def bottom(self) -> Twips:
        """The y of the lower side."""
        return self.top + self.height

    @property
    def center(self) -> Point:
        """The middle, rounded down."""
        return Point(self.left + self.width // 2, self.top + self.height // 2)

    def grown(self, by: Twips) -> "Box":
        """The same box with `by` more on each side (less, where negative)."""
        return Box(self.left - by, self.top - by, self.width + 2 * by, self.height + 2 * by)

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def contains(self, point: Point) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.left <= point.x <= self.right and self.top <= point.y <= self.bottom

    def encloses(self, other: "Box") -> bool:
        """Whether the other lies wholly inside; edges may be shared."""
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def away_from(self, point: Point) -> tuple[Twips, Twips]:
        """How far the point lies beside the box and how far above or below it; 0 where within."""
        return (
            max(self.left - point.x, point.x - self.right, 0),
            max(self.top - point.y, point.y - self.bottom, 0),
        )

    def distance(self, point: Point) -> int:
        """How far the point lies outside, squared: only for comparing."""
        across, down = self.away_from(point)
        return across * across + down * down


def sign(number: int) -> int:
    """The direction of a way along an axis: -1, 0 or 1."""
    return (number > 0) - (number < 0)
