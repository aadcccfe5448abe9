"""Change: one edit that a person would name."""

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from soptool.model.flow import NodeRef
from soptool.model.significance import Significance
from soptool.syntax.nodes import Data


class Kind(Enum):
    """What was done; the values stand in the JSON report."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    SPLIT = "split"  # one step became several
    MERGED = "merged"  # several steps became one
    REPLACED = "replaced"  # the SOP as a whole, by one that has nothing to do with it


class Reason(Enum):
    """Why two things count as one and the same; the values stand in the JSON report."""

    ID = "id"
    SAME = "identical"
    ALIKE = "similar"
    PLACE = "position"  # they stand between the same neighbours
    ONLY = "only"  # there is but one on each side
    WORDS = "words"  # the words of one step are those of several


@dataclass(frozen=True, slots=True)
class StepPlace:
    """A row as its readers know it; a number is "" where the table prints none or has no such row.

    `table` is the title of its procedure where there are several. Rows and tables are counted
    from 0, and None where there is no such row.
    """

    key: str
    activity: str
    old_number: str = ""
    new_number: str = ""
    table: str = ""
    old_row: int | None = None
    new_row: int | None = None
    old_table: int = 0
    new_table: int = 0


class Lead(NamedTuple):
    """Where an exit leads in the new table; the label is "" at an activity."""

    source: NodeRef
    label: str
    targets: tuple[NodeRef, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """`field` is the YAML key, with dots below it; None on a side where there was nothing.

    A step that was added, removed or moved as a whole has no field. `leads` are the exits that
    the change itself is about, or that merely follow from a row that came, went or moved. Places
    are those of an item in its list, from 0. `check` names the line of the table of significance.
    """

    kind: Kind
    field: str = ""
    old: Data = None
    new: Data = None
    step: StepPlace | None = None
    reason: Reason | None = None
    significance: Significance = Significance.MAJOR
    check: str = ""
    leads: tuple[Lead, ...] = ()
    old_place: int | None = None
    new_place: int | None = None
