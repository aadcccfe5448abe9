"""What rules ask about one SOP, worked out once and shared by all of them."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from soptool.diagnostics import Span
from soptool.lint.excuses import Excuses, read_excuses
from soptool.model.citation import Citation, RegulationKinds
from soptool.model.context import Context
from soptool.model.duration import Duration, find_durations
from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.keys import step_keys
from soptool.model.record import Record
from soptool.model.sop import Node, Procedure, Sop, Step
from soptool.syntax.yaml_document import YamlDocument

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIGIT = re.compile("[0-9]")
_NO_LETTERS = {code: " " for code in range(128) if not chr(code).isalpha() and chr(code) != "-"}


@lru_cache(maxsize=4096)  # what one step makes is what the next one needs, and many rules ask
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without digits and punctuation."""
    return tuple(_split(text.lower()))


def _split(text: str) -> list[str]:
    """A table finds the words of plain ASCII several times as fast as a regular expression."""
    if not text.isascii():
        return _WORD.findall(text)
    words = text.translate(_NO_LETTERS).split()
    if "-" not in text:
        return words
    pieces = (word.strip("-") for word in " ".join(words).replace("--", " ").split())
    return [piece for piece in pieces if piece]


@lru_cache(maxsize=1024)  # the SOPs of one office cite the same laws
def _cited(text: str, kinds: RegulationKinds) -> Citation:
    return Citation.parse(text, kinds)


class Prose(NamedTuple):
    """One text that people read, with the field it stands in; `row` None outside the tables."""

    text: str
    record: Record
    name: str
    item: int
    row: "Row | None"

    @property
    def span(self) -> Span:
        """Where it was written."""
        return self.record.where(self.name, self.item)

    @property
    def field(self) -> str:
        """The YAML key it stands under."""
        return self.record.yaml_keys()[self.name]


@dataclass(frozen=True, eq=False)
class Tables:
    """What all rows of an SOP ask together; it knows none of them, so that no ring is left."""

    sop: Sop

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """One for each procedure."""
        return tuple(Flow.of(procedure) for procedure in self.sop.procedures)

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The key of every row of every procedure."""
        return step_keys(self.sop)


@dataclass(frozen=True, eq=False)
class Row:
    """One step with its place in the table; `number` is the printed one, `table` 0 if alone."""

    tables: Tables
    flow: Flow
    step: Step
    index: int
    number: int | None
    table: int

    @property
    def procedure(self) -> Procedure:
        """The table it stands in."""
        return self.flow.procedure

    @property
    def key(self) -> str:
        """What names this row wherever it moves; asked for only where something was found."""
        return self.tables.keys[max(self.table - 1, 0)][self.index]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the activity."""
        return words_of(self.step.activity)

    @cached_property
    def input_words(self) -> frozenset[str]:
        """The words of everything the step needs."""
        return frozenset(word for text in self.step.inputs for word in words_of(text))

    @cached_property
    def label(self) -> str:
        """How messages call this row: `Langkah 2 (id: agenda)`."""
        table = f" tabel {self.table}" if self.table else ""
        name = f"{self.flow.row_names[self.index]}{table}"
        return f"{name} (id: {self.step.id})" if self.step.id else name

    @cached_property
    def refs(self) -> tuple[NodeRef, ...]:
        """The symbols of this row."""
        return tuple([NodeRef(self.index, part) for part in range(len(self.step.nodes))])

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The parts of this row, in the order of `refs`."""
        return self.step.nodes

    @cached_property
    def ways(self) -> tuple[tuple[NodeRef, Node, tuple[Edge, ...]], ...]:
        """Each symbol of this row with where it leads."""
        exits = self.flow.exits
        refs = zip(self.refs, self.nodes, strict=True)
        return tuple([(ref, node, exits[ref]) for ref, node in refs])

    @property
    def last(self) -> bool:
        """Whether no row follows."""
        return self.index == len(self.procedure.steps) - 1

    @cached_property
    def actor_names(self) -> tuple[str, ...]:
        """The names of everyone who acts in this row."""
        names = {actor.id: actor.name for actor in self.procedure.actors}
        ids = (actor for node in self.nodes for actor in node.actors)
        return tuple(dict.fromkeys(names.get(actor, actor) for actor in ids))


@dataclass(frozen=True, eq=False)
class Facts:
    """An SOP, the text it was read from, its flows, its rows and the laws it cites."""

    sop: Sop
    document: YamlDocument
    context: Context

    @classmethod
    def of(cls, sop: Sop, document: YamlDocument, context: Context) -> "Facts":
        """Made once for soundness and lint, which ask one after the other."""
        for one in _RECENT:
            same = one.sop is sop and one.document is document
            if same and one.context.laws is context.laws:  # of a context they ask no more
                return one
        _RECENT.append(facts := cls(sop, document, context))
        return facts

    @cached_property
    def tables(self) -> Tables:
        """What its rows ask together."""
        return Tables(self.sop)

    @property
    def flows(self) -> tuple[Flow, ...]:
        """One for each procedure."""
        return self.tables.flows

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row of every procedure, in reading order."""
        tables = range(len(self.sop.procedures))
        return tuple(row for table in tables for row in self._rows_of(table))

    @cached_property
    def prose_words(self) -> list[str]:
        """The words of all prose, one after the other; letters beyond ASCII part words."""
        prose = "\n".join([text for _, _, texts, _ in self._passages() for text in texts])
        plain = prose.lower().encode("ascii", "replace").decode()
        return plain.translate(_NO_LETTERS).split()

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the prose: a rule on some words asks here before it looks for them."""
        return frozenset(self.prose_words)

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Everything written in sentences, in reading order; no names of laws, SOPs and offices."""
        return tuple(
            Prose(text, record, name, item, row)
            for record, name, texts, row in self._passages()
            for item, text in enumerate(texts)
        )

    @cached_property
    def durations(self) -> tuple[Duration, ...]:
        """Every Waktu, but each spelling once."""
        return tuple({row.step.duration.text: row.step.duration for row in self.rows}.values())

    @cached_property
    def title_words(self) -> tuple[str, ...]:
        """The words of the title."""
        return words_of(self.sop.title)

    @cached_property
    def spoken_times(self) -> tuple[tuple[Row, tuple[tuple[int, int, Duration], ...]], ...]:
        """The rows whose activity names durations, with those."""
        figured = (row for row in self.rows if _DIGIT.search(row.step.activity))
        found = ((row, find_durations(row.step.activity)) for row in figured)
        return tuple((row, durations) for row, durations in found if durations)

    @cached_property
    def names_other_sops(self) -> bool:
        """Whether Keterkaitan or the Keterangan of some row leads to another SOP."""
        notes = (note for row in self.rows for note in row.step.note)
        return bool(self.sop.related_sops) or any("sop" in words_of(note) for note in notes)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Dasar Hukum, item by item."""
        kinds = self.context.laws.kinds
        return tuple(_cited(text, kinds) for text in self.sop.legal_basis)

    @cached_property
    def excuses(self) -> Excuses:
        """The comments that excuse findings, and those that cannot be read."""
        return read_excuses(self.document)

    def _passages(self) -> Iterator[tuple[Record, str, tuple[str, ...], Row | None]]:
        """The fields that hold prose, with their texts."""
        sop = self.sop
        yield sop, "title", (sop.title,), None
        yield sop, "qualifications", sop.qualifications, None
        yield sop, "equipment", sop.equipment, None
        yield sop, "cautions", sop.cautions, None
        yield sop, "records", sop.records, None
        for row in self.rows:
            step = row.step
            yield step, "activity", (step.activity,), row
            yield step, "inputs", step.inputs, row
            yield step, "output", step.output, row
            yield step, "note", step.note, row
        for procedure in sop.procedures:
            yield procedure, "footnotes", procedure.footnotes, None

    def _rows_of(self, table: int) -> list[Row]:
        procedure = self.sop.procedures[table]
        shown = table + 1 if len(self.sop.procedures) > 1 else 0
        numbers = procedure.numbers
        return [
            Row(self.tables, self.flows[table], step, index, numbers[index], shown)
            for index, step in enumerate(procedure.steps)
        ]


_RECENT: deque[Facts] = deque(maxlen=1)
