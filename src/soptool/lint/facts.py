"""What rules ask about one SOP, worked out once and shared by all of them."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from soptool.lint.excuses import Excuses, read_excuses
from soptool.model.citation import Citation
from soptool.model.context import Context
from soptool.model.flow import Flow, NodeRef
from soptool.model.keys import step_keys
from soptool.model.sop import Node, Procedure, Sop, Step
from soptool.syntax.yaml_document import YamlDocument

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@lru_cache(maxsize=4096)  # what one step makes is what the next one needs, and many rules ask
def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in small letters, without digits and punctuation."""
    return tuple(_WORD.findall(text.lower()))


@dataclass(frozen=True, eq=False)
class Row:
    """One step with its place in the table; `number` is the printed one, `table` 0 if alone."""

    facts: "Facts"
    procedure: Procedure
    step: Step
    index: int
    number: int | None
    table: int

    @property
    def flow(self) -> Flow:
        """The flow of its table."""
        return self.facts.flows[max(self.table - 1, 0)]

    @property
    def key(self) -> str:
        """What names this row wherever it moves; asked for only where something was found."""
        return self.facts.keys[max(self.table - 1, 0)][self.index]

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
        return tuple(NodeRef(self.index, part) for part in range(len(self.step.nodes)))

    @property
    def nodes(self) -> tuple[Node, ...]:
        """The parts of this row, in the order of `refs`."""
        return self.step.nodes

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

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """One for each procedure."""
        return tuple(Flow.of(procedure) for procedure in self.sop.procedures)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Every row of every procedure, in reading order."""
        tables = range(len(self.sop.procedures))
        return tuple(row for table in tables for row in self._rows_of(table))

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """The key of every row of every procedure."""
        return step_keys(self.sop)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the document in small letters: most rules about words need none of them."""
        return frozenset(_WORD.findall(self.document.text.lower()))

    @cached_property
    def title_words(self) -> tuple[str, ...]:
        """The words of the title."""
        return words_of(self.sop.title)

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """Dasar Hukum, item by item."""
        kinds = self.context.laws.kinds
        return tuple(Citation.parse(text, kinds) for text in self.sop.legal_basis)

    @cached_property
    def excuses(self) -> Excuses:
        """The comments that excuse findings, and those that cannot be read."""
        return read_excuses(self.document)

    def _rows_of(self, table: int) -> list[Row]:
        procedure = self.sop.procedures[table]
        shown = table + 1 if len(self.sop.procedures) > 1 else 0
        numbers = procedure.numbers
        return [
            Row(self, procedure, step, index, numbers[index], shown)
            for index, step in enumerate(procedure.steps)
        ]
