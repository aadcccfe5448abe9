"""Change: one edit that a person would name."""

from dataclasses import dataclass
from enum import Enum

from soptool.syntax.nodes import Data


class Kind(Enum):
    """What was done; the values stand in the JSON report."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"


class Reason(Enum):
    """Why two things count as one and the same; the values stand in the JSON report."""

    ID = "id"
    SAME = "identical"
    ALIKE = "similar"
    ONLY = "only"  # there is but one on each side


@dataclass(frozen=True, slots=True)
class StepPlace:
    """A row as its readers know it; a number is "" where the table prints none or has no such row.

    `table` is the title of its procedure where there are several.
    """

    key: str
    activity: str
    old_number: str = ""
    new_number: str = ""
    table: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """`field` is the YAML key, with dots below it; None on a side where there was nothing.

    A step that was added or removed as a whole has no field.
    """

    kind: Kind
    field: str = ""
    old: Data = None
    new: Data = None
    step: StepPlace | None = None
    reason: Reason | None = None
