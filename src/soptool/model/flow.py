"""The flow of one procedure, derived from its rows: which symbol leads to which."""

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from soptool.model.sop import END, NEXT, Node, Procedure, Symbol


class NodeRef(NamedTuple):
    """A symbol by its place: row and part of the row, both counted from 0."""

    row: int
    part: int


class Edge(NamedTuple):
    """One arrow; `branch` is the index of the branch it belongs to, -1 for an activity's exit."""

    source: NodeRef
    target: NodeRef
    label: str = ""
    branch: int = -1

    @property
    def forward(self) -> bool:
        """Whether the arrow goes on, not back to what was already done."""
        return self.target > self.source


@dataclass(frozen=True)
class Flow:
    """Edges between nodes, in step order. Targets that do not exist are simply not edges."""

    procedure: Procedure
    edges: tuple[Edge, ...]

    @classmethod
    def of(cls, procedure: Procedure) -> "Flow":
        """Derive the flow; tolerant of wrong targets, so that soundness rules can use it."""
        for flow in _RECENT:
            if flow.procedure is procedure:
                return flow
        flow = cls._derived(procedure)
        _RECENT.append(flow)
        return flow

    @classmethod
    def _derived(cls, procedure: Procedure) -> "Flow":
        refs = _refs(procedure)
        targets = targets_by_id(procedure)
        following = dict(pairwise(refs))
        edges = [
            Edge(ref, target, label, branch)
            for ref in refs
            for label, branch, names in _exits(_node(procedure, ref))
            for target in _resolve(names, targets, following.get(ref))
        ]
        return cls(procedure, tuple(dict.fromkeys(edges)))

    @cached_property
    def refs(self) -> tuple[NodeRef, ...]:
        """Every node, in step order."""
        return _refs(self.procedure)

    @cached_property
    def row_names(self) -> tuple[str, ...]:
        """How messages call each row."""
        return self.procedure.row_names

    def node(self, ref: NodeRef) -> Node:
        """The node that stands there."""
        return _node(self.procedure, ref)

    @cached_property
    def exits(self) -> Mapping[NodeRef, tuple[Edge, ...]]:
        """Edges by source; every node has an entry."""
        return _grouped(self.refs, ((edge.source, edge) for edge in self.edges))

    @cached_property
    def entries(self) -> Mapping[NodeRef, tuple[Edge, ...]]:
        """Edges by target; every node has an entry."""
        return _grouped(self.refs, ((edge.target, edge) for edge in self.edges))

    @cached_property
    def starts(self) -> tuple[NodeRef, ...]:
        """The first node, and every capsule set by hand that nothing leads to."""
        return tuple(
            ref
            for ref in self.refs
            if ref == self.refs[0]
            or (not self.entries[ref] and self.node(ref).symbol is Symbol.TERMINATOR)
        )

    @cached_property
    def ends(self) -> tuple[NodeRef, ...]:
        """Activities after which nothing follows."""
        return tuple(r for r in self.refs if not self.exits[r] and not self.node(r).branches)

    def symbol(self, ref: NodeRef) -> Symbol:
        """The symbol PermenPAN-RB 35/2012 gives this act, unless the author overrides it."""
        node = self.node(ref)
        if node.symbol is not None:
            return node.symbol
        if node.branches:
            return Symbol.DECISION
        if ref == self.refs[0] or not self.exits[ref]:
            return Symbol.TERMINATOR
        return Symbol.PROCESS

    @cached_property
    def reachable(self) -> frozenset[NodeRef]:
        """Nodes some start leads to."""
        return _closure(
            self.starts, {ref: [e.target for e in self.exits[ref]] for ref in self.refs}
        )

    def after(self, ref: NodeRef) -> frozenset[NodeRef]:
        """The node and every one it leads to."""
        return _closure([ref], {r: [e.target for e in self.exits[r]] for r in self.refs})

    @cached_property
    def finishing(self) -> frozenset[NodeRef]:
        """Nodes from which some end can be reached; outside it lies a loop with no way out."""
        return _closure(
            self.ends, {ref: [e.source for e in self.entries[ref]] for ref in self.refs}
        )


# Soundness, lint, layout and its words ask for the same flows, one after the other.
_RECENT: deque[Flow] = deque(maxlen=4)


def _refs(procedure: Procedure) -> tuple[NodeRef, ...]:
    return tuple(
        NodeRef(row, part)
        for row, step in enumerate(procedure.steps)
        for part in range(len(step.nodes))
    )


def _node(procedure: Procedure, ref: NodeRef) -> Node:
    return procedure.steps[ref.row].nodes[ref.part]


def targets_by_id(procedure: Procedure) -> dict[str, NodeRef]:
    """What can be pointed at; the first bearer of a doubled id wins, which is a finding."""
    found: dict[str, NodeRef] = {}
    for row, step in enumerate(procedure.steps):
        if step.id:
            found.setdefault(step.id, NodeRef(row, 0))
        for part, node in enumerate(step.nodes):
            if node.id:
                found.setdefault(node.id, NodeRef(row, part))
    return found


def _exits(node: Node) -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    if node.branches:
        return tuple((b.label, i, b.targets) for i, b in enumerate(node.branches))
    return (("", -1, (NEXT,) if node.next is None else node.next),)


def _resolve(
    names: Iterable[str], targets: Mapping[str, NodeRef], following: NodeRef | None
) -> Iterable[NodeRef]:
    for name in names:
        target = following if name == NEXT else None if name == END else targets.get(name)
        if target is not None:
            yield target


def _grouped(
    refs: tuple[NodeRef, ...], pairs: Iterable[tuple[NodeRef, Edge]]
) -> Mapping[NodeRef, tuple[Edge, ...]]:
    groups: dict[NodeRef, list[Edge]] = {ref: [] for ref in refs}
    for ref, edge in pairs:
        groups[ref].append(edge)
    return {ref: tuple(edges) for ref, edges in groups.items()}


def _closure(seeds: Iterable[NodeRef], ways: Mapping[NodeRef, list[NodeRef]]) -> frozenset[NodeRef]:
    found = set(seeds)
    waiting = list(found)
    while waiting:
        for ref in ways[waiting.pop()]:
            if ref not in found:
                found.add(ref)
                waiting.append(ref)
    return frozenset(found)
