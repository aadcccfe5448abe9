"""Edit scripts: an SOP, what somebody does to it, and what a comparison should name.

Each step is touched once. A reworded activity keeps at least 60 % of its words, an inserted one
shares less than 30 % with any other, and no two rows say the same.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from soptool.diff.alignment import ALIKE, share
from soptool.diff.changes import Change, Kind
from soptool.diff.wording import words
from soptool.model.duration import Duration
from soptool.model.flow import Flow, NodeRef
from soptool.model.keys import normal_text
from soptool.model.sop import Node, Sop, Step

# In no random SOP.
_STRANGE = (
    "menyegel", "zat", "xenon", "kubus", "yoyo", "fosil", "gitar", "jangkar", "kompas", "lentera",
    "mozaik", "nektar", "oasis", "prisma", "quarsa", "rubah", "safir", "topaz", "unicorn", "violet",
    "wombat", "xilofon", "yakut", "zebra", "angsa", "bonsai", "cemara", "delima", "ebonit",
    "flamingo",
)  # fmt: skip

Said = tuple[str, str, str]  # kind, activity of the step, field


@dataclass
class Script:
    """The edited SOP and the edits that made it.

    `clear` says whether there is but one shortest way to tell them: exchanging two rows moves one
    or the other, and a branch that is led to where it would lead anyway was not led elsewhere.
    """

    old: Sop
    new: Sop
    said: Counter[Said]
    names: list[str]
    clear: bool

    @property
    def edits(self) -> int:
        return sum(self.said.values())


def said(changes: tuple[Change, ...]) -> Counter[Said]:
    return Counter(
        (one.kind.value, one.step.activity if one.step else "", one.field) for one in changes
    )


def distinct(sop: Sop) -> Sop:
    """The SOP without two rows that say the same."""
    (table,) = sop.procedures
    seen: Counter[str] = Counter()
    steps = []
    for step in table.steps:
        seen[normal_text(step.activity)] += 1
        times = seen[normal_text(step.activity)]
        again = f" tahap {times}" if times > 1 else ""
        steps.append(replace(step, activity=f"{step.activity}{again}"))
    return replace(sop, procedures=(replace(table, steps=tuple(steps)),))


class Editor:
    """Makes edits to one table, each to another step."""

    def __init__(self, sop: Sop, seed: int) -> None:
        self.random = Random(seed)
        self.old = sop
        (self.table,) = sop.procedures
        self.rows: list[Step] = list(self.table.steps)
        self.free = list(self.table.steps)  # not yet touched
        self.said: Counter[Said] = Counter()
        self.names: list[str] = []
        self.origins: list[int] = list(range(len(self.rows)))  # -1 where there is none
        self.led: list[tuple[Step, str]] = []  # where a branch was led elsewhere
        self.redirected = False  # whether something led to a row that is gone
        self.strange = list(_STRANGE)
        self.random.shuffle(self.strange)

    def script(self, edits: int) -> Script:
        """Up to so many edits; some find no step to be made to."""
        kinds: tuple[Callable[[], bool], ...] = (
            self.insert, self.delete, self.move, self.reword, self.another_time,
            self.another_output, self.another_actor, self.another_way, self.optional,
        )  # fmt: skip
        for _ in range(edits):
            edit = self.random.choice(kinds)
            if edit():
                self.names.append(edit.__name__)
        table = replace(self.table, steps=tuple(self.rows))
        new = replace(self.old, procedures=(table,))
        return Script(self.old, new, self.said, self.names, self._clear())

    # --- edits

    def insert(self) -> bool:
        if len(self.strange) < 4:
            return False
        strange = [self.strange.pop() for _ in range(4)]
        activity = " ".join(strange).capitalize()
        actor = self.random.choice(self.table.actors).id
        step = Step(
            activity=activity,
            nodes=(Node(actors=(actor,)),),
            duration=Duration.parse("77 minggu"),
            output=(f"Hasil {strange[0]}",),
        )
        place = self.random.randint(0, len(self.rows))
        self.rows.insert(place, step)
        self.origins.insert(place, -1)
        self._say(Kind.ADDED, activity)
        return True

    def delete(self) -> bool:
        """What led to the row leads to the one that followed it.

        Where rows have moved nobody can say which one that is.
        """
        row = self._take(
            lambda place: (
                place + 1 < len(self.rows)
                and self._plain(place)
                and not ("move" in self.names and self._known(place))
            )
        )
        if row is None or len(self.rows) < 3:
            return False
        step = self.rows[row]
        following = self._named(row + 1)
        del self.rows[row], self.origins[row]
        gone = {step.id, *(node.id for node in step.nodes)} - {""}
        self._retarget(gone, following)
        self._say(Kind.REMOVED, step.activity)
        return True

    def move(self) -> bool:
        row = self._take(lambda place: True)
        if row is None or len(self.rows) < 6 or self.redirected:
            return False
        places = [n for n in range(len(self.rows)) if abs(n - row) > 2]
        if not places:
            return False
        place = self.random.choice(places)
        step = self.rows.pop(row)
        self.rows.insert(place, step)
        self.origins.insert(place, self.origins.pop(row))
        self._say(Kind.MOVED, step.activity)
        return True

    def reword(self) -> bool:
        row = self._take(lambda place: True)
        if row is None or not self.strange:
            return False
        old = self.rows[row].activity
        kept = old.split()
        for place in self.random.sample(range(len(kept)), len(kept) * 2 // 5):
            if self.strange:
                kept[place] = self.strange.pop()
        new = " ".join(kept)
        if new == old or share(words(old), words(new)) < ALIKE:
            new = f"{old} {self.strange.pop() if self.strange else 'lagi'}"
        return self._change(row, "kegiatan", activity=new)

    def another_time(self) -> bool:
        row = self._take(lambda place: True)
        if row is None:
            return False
        return self._change(row, "waktu", duration=Duration.parse("88 minggu"))

    def another_output(self) -> bool:
        row = self._take(lambda place: len(self.rows[place].output) == 1)
        if row is None:
            return False
        return self._change(row, "output", output=("Berkas yang sama sekali lain",))

    def another_actor(self) -> bool:
        row = self._take(self._plain)
        if row is None:
            return False
        node = self.rows[row].nodes[0]
        others = [actor.id for actor in self.table.actors if actor.id not in node.actors]
        if not others:
            return False
        other = replace(node, actors=(self.random.choice(others),))
        return self._change(row, "pelaksana", nodes=(other,))

    def another_way(self) -> bool:
        """A branch leads to a row that it did not lead to."""
        row = self._take(lambda place: len(self.rows[place].nodes) == 1
                         and bool(self.rows[place].nodes[0].branches))  # fmt: skip
        if row is None:
            return False
        node = self.rows[row].nodes[0]
        branch = self.random.choice(node.branches)
        places = [n for n, step in enumerate(self.rows) if step in self.table.steps
                  and abs(n - row) > 1]  # fmt: skip
        led = {name for one in node.branches for name in one.targets}
        led |= self._led_to(self.origins[row], branch.label)
        targets = [name for n in places if (name := self._known(n)) and name not in led]
        if not targets:
            return False
        target = self.random.choice(targets)
        self.led.append((self.rows[row], target))
        other = replace(branch, targets=(target,))
        branches = tuple(other if one is branch else one for one in node.branches)
        field = f"keputusan.{branch.label}"
        return self._change(row, field, nodes=(replace(node, branches=branches),))

    def optional(self) -> bool:
        row = self._take(lambda place: True)
        if row is None:
            return False
        return self._change(row, "opsional", optional=not self.rows[row].optional)

    # --- shared

    def _take(self, fits: Callable[[int], bool]) -> int | None:
        """The place of a step that nobody has touched."""
        places = [n for n, step in enumerate(self.rows) if step in self.free and fits(n)]
        if not places:
            return None
        row = self.random.choice(places)
        self.free.remove(self.rows[row])
        return row

    def _change(self, row: int, field: str, **edit: object) -> bool:
        self.rows[row] = replace(self.rows[row], **edit)  # type: ignore[arg-type]
        self._say(Kind.CHANGED, self.rows[row].activity, field)
        return True

    def _say(self, kind: Kind, activity: str, field: str = "") -> None:
        self.said[(kind.value, activity, field)] += 1

    def _plain(self, row: int) -> bool:
        """One symbol, one performer, and simply the next row after it."""
        nodes = self.rows[row].nodes
        return (
            len(nodes) == 1
            and not nodes[0].branches
            and nodes[0].next is None
            and len(nodes[0].actors) == 1
        )

    def _led_to(self, row: int, label: str) -> set[str]:
        """The ids of the rows that a branch leads to in the old table, also without naming them."""
        exits = Flow.of(self.table).exits[NodeRef(row, 0)]
        rows = [self.table.steps[edge.target.row] for edge in exits if edge.label == label]
        return {name for step in rows for name in (step.id, *(node.id for node in step.nodes))}

    def _clear(self) -> bool:
        kept = [origin for origin in self.origins if origin >= 0]
        longest = _longest_rise(kept)
        moved = self.names.count("move")
        exact = len(kept) - longest == moved and all(
            _longest_rise([one for one in kept if one != origin]) < longest
            for origin in _some_rise(kept)
        )
        following = {
            activity: {step.id, *(node.id for node in step.nodes)}
            for activity, step in zip(
                [step.activity for step in self.rows], self.rows[1:], strict=False
            )
        }
        return exact and not any(
            target in following.get(step.activity, ()) for step, target in self.led
        )

    def _known(self, row: int) -> str:
        step = self.rows[row]
        return step.id or step.nodes[0].id

    def _named(self, row: int) -> str:
        """An id of that row; a new one where it has none, which is no edit."""
        if not self._known(row):
            step = self.rows[row]
            named = replace(step, id=f"nama-{row}-{self.random.randrange(10**6)}")
            self.rows[row] = named
            self.free = [named if one is step else one for one in self.free]
        return self._known(row)

    def _retarget(self, gone: set[str], target: str) -> None:
        def other(names: tuple[str, ...]) -> tuple[str, ...]:
            found = (target if name in gone else name for name in names)
            return tuple(dict.fromkeys(found))

        for n, step in enumerate(self.rows):
            nodes = tuple(
                replace(
                    node,
                    branches=tuple(replace(b, targets=other(b.targets)) for b in node.branches),
                    next=None if node.next is None else other(node.next),
                )
                for node in step.nodes
            )
            if nodes != step.nodes:
                self.free = [one for one in self.free if one is not step]
                self.rows[n] = replace(step, nodes=nodes)
                self.redirected = True


def _some_rise(numbers: list[int]) -> list[int]:
    """One longest rising subsequence, found the slow and plain way."""
    best: list[list[int]] = []
    for number in numbers:
        before = [rise for rise in best if rise[-1] < number]
        best.append([*max(before, key=len, default=[]), number])
    return max(best, key=len, default=[])


def _longest_rise(numbers: list[int]) -> int:
    return len(_some_rise(numbers))
