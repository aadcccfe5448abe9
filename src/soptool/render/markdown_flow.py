"""The flowchart as a table of text: symbols with their exits in the columns of their performers."""

from collections.abc import Iterator
from dataclasses import dataclass

from soptool.layout.cells import step_texts
from soptool.model.flow import Edge, Flow, NodeRef
from soptool.model.flow_words import FlowWords, letter
from soptool.model.profile import QUALITY_COLUMNS, Column, Profile
from soptool.model.sop import Manner, Node, Procedure, Symbol

SYMBOLS = {Symbol.TERMINATOR: "◯", Symbol.PROCESS: "▭", Symbol.DECISION: "◇"}
LEGEND = (
    f"{SYMBOLS[Symbol.TERMINATOR]} kapsul: awal dan akhir; "
    f"{SYMBOLS[Symbol.PROCESS]} kotak: kegiatan; "
    f"{SYMBOLS[Symbol.DECISION]} belah ketupat: keputusan; "
    "→ dan nomor: langkah berikutnya, bila bukan baris di bawahnya."
)

Cell = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FlowTable:
    """Headings and rows; every row has a cell, which is a list of lines, under every heading."""

    headings: tuple[str, ...]
    centered: tuple[bool, ...]
    rows: tuple[tuple[Cell, ...], ...]


def flow_table(procedure: Procedure, profile: Profile) -> FlowTable:
    """The table of one procedure in the profile's order of columns."""
    writer = _Writer(Flow.of(procedure), profile)
    headings, centered = zip(*_headings(procedure, profile), strict=True)
    rows = (tuple(writer.cells(row)) for row in range(len(procedure.steps)))
    return FlowTable(headings, centered, tuple(rows))


def _headings(procedure: Procedure, profile: Profile) -> Iterator[tuple[str, bool]]:
    for column in profile.columns:
        if column is Column.ACTORS:
            yield from ((actor.name, True) for actor in procedure.actors)
        elif column in QUALITY_COLUMNS:
            yield f"{profile.labels.quality}: {profile.heading(column)}", False
        else:
            yield profile.heading(column), column is Column.NUMBER


class _Writer:
    """Writes the cells of one procedure; rows are called by the numbers printed in them."""

    def __init__(self, flow: Flow, profile: Profile) -> None:
        self.flow = flow
        self.profile = profile
        self.words = FlowWords(flow, profile)

    def cells(self, row: int) -> Iterator[Cell]:
        """The cells of one row, from left to right."""
        step = self.flow.procedure.steps[row]
        for column in self.profile.columns:
            if column is Column.ACTORS:
                for actor in self.flow.procedure.actors:
                    yield tuple(self._symbols(row, actor.id))
            elif column is Column.NUMBER:
                yield () if step.unnumbered else (self.words.numbers[row],)
            else:
                texts = step_texts(step, column, self.profile)
                yield texts if len(texts) < 2 else tuple(f"- {text}" for text in texts)

    def _symbols(self, row: int, actor: str) -> Iterator[str]:
        """A performer's part in a row; one of them also tells where the act goes.

        As in the drawing: the performer named first, of a chain the last.
        """
        for part, node in enumerate(self.flow.procedure.steps[row].nodes):
            if actor in node.actors:
                ref = NodeRef(row, part)
                yield " ".join(filter(None, self._symbol(ref, node, actor)))
                if actor == node.actors[-1 if node.manner is Manner.IN_TURN else 0]:
                    yield from self._exits(ref, node)

    def _symbol(self, ref: NodeRef, node: Node, actor: str) -> Iterator[str]:
        """The symbol, which part or turn it is, and what stands inside it."""
        if len(self.flow.procedure.steps[ref.row].nodes) > 1:
            yield f"({letter(ref.part)})"
        yield SYMBOLS[self.flow.symbol(ref)]
        if node.manner is Manner.IN_TURN and len(node.actors) > 1:
            yield f"(giliran {node.actors.index(actor) + 1})"
        yield node.text or self._capsule_text(ref)

    def _capsule_text(self, ref: NodeRef) -> str:
        if self.flow.symbol(ref) is not Symbol.TERMINATOR:
            return ""
        texts = self.profile.symbol_texts
        return texts.start if ref in self.flow.starts else texts.end

    def _exits(self, ref: NodeRef, node: Node) -> Iterator[str]:
        """Every labelled exit, and an activity's where it is not simply the next symbol."""
        edges = self.flow.exits[ref]
        for index, branch in enumerate(node.branches):
            targets = self._names([edge for edge in edges if edge.branch == index], ref)
            yield f"{self.profile.branch_label(branch.label)} → {targets}"
        if not node.branches and edges and not self.words.simply_next(ref):
            yield f"→ {self._names(list(edges), ref)}"

    def _names(self, edges: list[Edge], source: NodeRef) -> str:
        return ", ".join(self.words.name(edge.target, source) for edge in edges)
