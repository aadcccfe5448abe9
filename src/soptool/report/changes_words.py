"""Changes as a colleague would tell them: by block of the form, one sentence each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from soptool.diff.changes import Change, Kind, Reason, StepPlace
from soptool.diff.sequences import heaviest_rise
from soptool.model.flow_words import listed
from soptool.report.changes_marks import Mark, Stretch, marked, replaced
from soptool.report.changes_names import EMPTY, field_name, field_value, value
from soptool.report.flow_sentences import is_flow, tell_flow
from soptool.report.terminal import visible
from soptool.syntax.nodes import Data

_LONGEST_TITLE = 80
_FACTS = (
    "nomor",
    "versi",
    "waktu",
    "revisi",
    "efektif",
    "pengesahan",
    "pembuatan",
    "nama",
    "nip",
    "bagian",
)


class Block(Enum):
    """A part of the form, in its order."""

    IDENTITY = "Identitas"
    ACTORS = "Pelaksana"
    STEPS = "Langkah"
    FLOW = "Alur"


class Told(NamedTuple):
    """A change in words; `subject` is the step it is about, "" where the words name it all."""

    block: Block
    subject: str
    words: tuple[Stretch, ...]
    change: Change

    @property
    def plain(self) -> str:
        """The words without marks."""
        return "".join(stretch.text for stretch in self.words)


@dataclass(frozen=True, slots=True)
class Teller:
    """Says changes with signs that the reader's screen can show."""

    arrow: str = "→"
    dots: str = "…"

    def tell(self, changes: Sequence[Change]) -> list[Told]:
        """Every change once, by block; within it in the order of the form."""
        told = [self._told(change) for change in changes]
        return sorted(told, key=lambda one: list(Block).index(one.block))

    def _told(self, change: Change) -> Told:
        if change.step is None:
            block = _block(change.field)
            return Told(block, "", tuple(self._field(change)), change)
        if not change.field:
            return Told(Block.STEPS, "", (_kept(self._row(change, change.step)),), change)
        subject = self._subject(change.step, change.reason)
        if is_flow(change):
            return Told(Block.FLOW, subject, (_kept(tell_flow(change)),), change)
        return Told(Block.STEPS, subject, tuple(self._field(change)), change)

    def _field(self, change: Change) -> Iterator[Stretch]:
        """The field's name, a colon, and what became of it."""
        path = change.field
        column = change.step is None and path.endswith("pelaksana")  # its block says so already
        name = "" if column else f"{field_name(path)} "
        old, new = (self._value(change, data) for data in (change.old, change.new))
        match change.kind:
            case Kind.ADDED:
                yield from (_kept(f"{name}ditambah: "), Stretch(Mark.AFTER, new))
            case Kind.REMOVED:
                yield from (_kept(f"{name}dihapus: "), Stretch(Mark.BEFORE, old))
            case Kind.MOVED:
                yield _kept(f"{name}pindah urutan: {_order(change.old, change.new)}")
            case _:
                if name:
                    yield _kept(f"{name.rstrip()}: ")
                told_whole = change.field.rpartition(".")[2] in _FACTS
                yield from (replaced if told_whole else marked)(old, new, self.arrow)

    def _value(self, change: Change, data: Data) -> str:
        if change.field.endswith("bagian") and isinstance(data, list):
            parts = [value(_get(one, "pelaksana"), self.dots) for one in data]
            return f"{len(parts)} bagian ({'; '.join(parts)})"
        if change.field == "prosedur" and isinstance(data, dict):
            return f"{value(data.get('judul'))} ({len(_list(data.get('langkah')))} langkah)"
        path = change.field if change.step is None else ""
        return field_value(path, data, self.dots) if data not in (None, "") else EMPTY

    def _subject(self, step: StepPlace, reason: Reason | None) -> str:
        number = step.new_number or step.old_number
        before = ""
        if step.old_number and step.new_number and step.old_number != step.new_number:
            before = f", semula langkah {step.old_number}"
        if reason is Reason.PLACE:
            before += ", dikenali dari tempatnya"
        named = f"{_row_name(number)} {self._quoted(step.activity)}{before}"
        return _in_table(step, named)

    def _row(self, change: Change, step: StepPlace) -> str:
        """A sentence about a row as a whole."""
        quoted = self._quoted(step.activity)
        match change.kind:
            case Kind.ADDED:
                words = f"{_row_name(step.new_number)} baru: {self._summary(change.new)}"
            case Kind.REMOVED:
                words = f"{_row_name(step.old_number)} lama dihapus: {self._summary(change.old)}"
            case Kind.SPLIT:
                parts = listed([self._numbered(part) for part in _list(change.new)])
                words = f"{_row_name(step.old_number)} {quoted} dipecah menjadi {parts}"
            case Kind.MERGED:
                parts = listed([self._numbered(part) for part in _list(change.old)])
                words = f"{_capital(parts)} digabung menjadi {self._numbered(change.new)}"
            case _:
                words = f"{_row_name(step.old_number)} {_moved(step)}: {quoted}"
        return _in_table(step, words)

    def _summary(self, step: Data) -> str:
        """`"Menyusun konsep" (Analis; 1 jam; output: Konsep)`."""
        output = _get(step, "output")
        actors = _get(step, "pelaksana") or [
            _get(part, "pelaksana") for part in _list(_get(step, "bagian"))
        ]
        facts = [
            value(actors, self.dots),
            value(_get(step, "waktu"), self.dots),
            f"output: {value(output, self.dots)}" if output else EMPTY,
        ]
        beside = "; ".join(fact for fact in facts if fact != EMPTY)
        quoted = self._quoted(value(_get(step, "kegiatan")))
        return f"{quoted} ({beside})" if beside else quoted

    def _numbered(self, step: Data) -> str:
        number = _get(step, "nomor")
        return f"{_row_name(str(number or '')).lower()} {self._summary(step)}"

    def _quoted(self, activity: str) -> str:
        title = visible(activity)
        if len(title) > _LONGEST_TITLE:
            title = title[:_LONGEST_TITLE].rstrip() + self.dots
        return f'"{title}"'


def _block(path: str) -> Block:
    name = path.rpartition("].")[2]
    if name == "pelaksana":
        return Block.ACTORS
    return Block.STEPS if name in ("catatan", "prosedur") or "prosedur" in path else Block.IDENTITY


def _kept(text: str) -> Stretch:
    return Stretch(Mark.KEPT, text)


def _row_name(number: str) -> str:
    return f"Langkah {number}" if number else "Langkah tanpa nomor"


def _moved(step: StepPlace) -> str:
    if step.old_number == step.new_number:
        return "pindah urutan"
    return f"pindah menjadi {_row_name(step.new_number).lower()}"


def _in_table(step: StepPlace, words: str) -> str:
    if not step.table:
        return words
    return f'Prosedur "{visible(step.table)}", {words[0].lower()}{words[1:]}'


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _order(old: Data, new: Data) -> str:
    """Which items stand elsewhere, the fewest that explain it."""
    before, after = [value(one) for one in _list(old)], [value(one) for one in _list(new)]
    points = [(before.index(one), j) for j, one in enumerate(after) if one in before]
    staying = {points[n] for n in heaviest_rise(points)}
    return "; ".join(
        f"{after[j]} dari ke-{i + 1} menjadi ke-{j + 1}" for i, j in points if (i, j) not in staying
    )


def _get(data: Data, key: str) -> Data:
    return data.get(key) if isinstance(data, dict) else None


def _list(data: Data) -> list[Data]:
    return data if isinstance(data, list) else []
