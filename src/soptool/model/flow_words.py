"""The flow in words: what rows and symbols are called, and where each exit leads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.profile import Profile

_NEXT_TURN = "Diteruskan kepada pelaksana berikutnya pada langkah yang sama"


@dataclass(frozen=True, slots=True)
class Lead:
    """One target of an exit: `kembali ke langkah 2`."""

    words: str
    target: NodeRef


@dataclass(frozen=True, slots=True)
class Exit:
    """A way out of a symbol; an activity's has no condition, after the last nothing follows."""

    place: str  # "Langkah 3"
    condition: str  # "jika Tidak"
    leads: tuple[Lead, ...]

    @property
    def outcome(self) -> str:
        """`kembali ke langkah 2`, `lanjut ke langkah 4 dan lanjut ke langkah 5`, `selesai`."""
        return listed([lead.words for lead in self.leads]) or "selesai"

    @property
    def words(self) -> str:
        """`Langkah 3, jika Tidak: kembali ke langkah 2`."""
        return f"{_with(self.place, self.condition)}: {self.outcome}"


class FlowWords:
    """Tells the flow of one procedure; rows are called by the numbers printed in them."""

    def __init__(self, flow: Flow, profile: Profile) -> None:
        self.flow = flow
        self.profile = profile
        self.numbers = _numbers(flow.procedure.numbers)
        self._rows = flow.row_names

    def name(self, ref: NodeRef, source: NodeRef) -> str:
        """`4`, `4b` for the second symbol of row 4, `(b)` within the row itself."""
        if self._several(ref) and ref.row == source.row:
            return f"({letter(ref.part)})"
        part = letter(ref.part) if self._several(ref) and ref.part else ""
        return f"{self.numbers[ref.row]}{part}"

    def place(self, ref: NodeRef) -> str:
        """`Langkah 4`, `Langkah 4 bagian b`; `Baris 5` where none is printed."""
        part = f" bagian {letter(ref.part)}" if self._several(ref) else ""
        return f"{self._rows[ref.row]}{part}"

    def exits(self, ref: NodeRef) -> tuple[Exit, ...]:
        """One for each branch of a decision; else the only one."""
        edges = self.flow.exits[ref]
        branches = self.flow.node(ref).branches
        if not branches:
            return (self._exit(ref, "", edges),)
        return tuple(
            self._exit(ref, branch.label, [edge for edge in edges if edge.branch == index])
            for index, branch in enumerate(branches)
        )

    def simply_next(self, ref: NodeRef) -> bool:
        """Whether an activity is followed by the symbol after it and nothing else."""
        targets = tuple(edge.target for edge in self.flow.exits[ref])
        place = self.flow.refs.index(ref) + 1
        following = self.flow.refs[place : place + 1]
        return not self.flow.node(ref).branches and targets == following != ()

    def arrow(self, edges: Iterable[Edge]) -> str:
        """`Dari langkah 3, jika Tidak, kembali ke langkah 2`; without edges a chain's arrow."""
        return "; ".join(map(self._sentence, edges)) or _NEXT_TURN

    def _sentence(self, edge: Edge) -> str:
        place = f"Dari {_inside(self.place(edge.source))}"
        condition = self._condition(edge.label)
        between = ", " if condition else " "
        return f"{_with(place, condition)}{between}{self._lead(edge).words}"

    def _exit(self, ref: NodeRef, label: str, edges: Sequence[Edge]) -> Exit:
        return Exit(self.place(ref), self._condition(label), tuple(map(self._lead, edges)))

    def _lead(self, edge: Edge) -> Lead:
        if edge.source == edge.target:
            verb = "ulangi"
        else:
            verb = "lanjut ke" if edge.forward else "kembali ke"
        return Lead(f"{verb} {_inside(self.place(edge.target))}", edge.target)

    def _condition(self, label: str) -> str:
        return f"jika {self.profile.branch_label(label)}" if label else ""

    def _several(self, ref: NodeRef) -> bool:
        return len(self.flow.procedure.steps[ref.row].nodes) > 1


def letter(part: int) -> str:
    """a, b, ... z, then aa."""
    return chr(ord("a") + part) if part < 26 else letter(part // 26 - 1) + letter(part % 26)


def listed(words: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    if len(words) < 3:
        return " dan ".join(words)
    return f"{', '.join(words[:-1])}, dan {words[-1]}"


def capital(sentence: str) -> str:
    """The sentence with a capital first letter; the rest as it is."""
    return sentence[:1].upper() + sentence[1:]


def _numbers(printed: Iterable[int | None]) -> tuple[str, ...]:
    """A row without a number is called after the row above it: `3+`."""
    names: list[str] = []
    above = 0
    for number in printed:
        names.append(f"{above}+" if number is None else f"{number}")
        above = above if number is None else number
    return tuple(names)


def _inside(place: str) -> str:
    """A place inside a sentence: `langkah 3`."""
    return place[0].lower() + place[1:]


def _with(place: str, condition: str) -> str:
    return f"{place}, {condition}" if condition else place
