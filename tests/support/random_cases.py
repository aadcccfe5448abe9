"""Random SOPs on their sheets, judged; and what a run over many of them has seen."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from soptool.layout.flowchart import lay_out
from soptool.layout.notices import CannotDrawError
from soptool.layout.plan import ChartTable, Layout
from soptool.model.flow import Flow, NodeRef
from soptool.model.profile import Orientation, PaperSize, Profile
from soptool.model.sop import Manner, Procedure, Sop
from tests.support.drawing_gate import charts, faults, labels_left_out
from tests.support.office_words import LONG_TEXT
from tests.support.random_plan import Feature
from tests.support.random_sop import random_sizes, random_sop

LARGE = "more than 60 steps"
WIDE = "more than 9 performers"
# How many percent of a run must have it, lest the run prove less than it says.
LEAST = {LARGE: 10, WIDE: 10} | {feature.value: 5 for feature in Feature}


@dataclass(frozen=True, order=True)
class Case:
    """One random SOP; features and paper follow from the seed."""

    seed: int
    steps: int
    performers: int

    @classmethod
    def of(cls, seed: int) -> "Case":
        """With the sizes that the seed gives."""
        return cls(seed, *random_sizes(seed))

    @property
    def sop(self) -> Sop:
        """What is drawn."""
        return random_sop(self.seed, self.steps, self.performers)

    @property
    def profile(self) -> Profile:
        """All papers in turn, upright ones too; many performers need the widest."""
        if self.performers > 9:
            return Profile(paper=PaperSize.F4)
        papers = list(PaperSize)
        upright = self.performers <= 4 and self.seed % 5 == 0
        return Profile(
            paper=papers[self.seed % len(papers)],
            orientation=Orientation.PORTRAIT if upright else Orientation.LANDSCAPE,
        )

    @property
    def command(self) -> str:
        """What a developer types to see it again."""
        sizes = f" STEPS={self.steps} PERFORMERS={self.performers}"
        return f"make fuzz SEED={self.seed}" + sizes * (self != Case.of(self.seed))


@dataclass(frozen=True)
class Verdict:
    """What is wrong with a case, and what it had."""

    case: Case
    faults: tuple[str, ...]
    seen: frozenset[str] = frozenset()
    left_out: tuple[str, ...] = ()  # labels without a place, of which the author is told


def judge(case: Case) -> Verdict:
    """Draw the case and look at it."""
    sop = case.sop
    try:
        laid = lay_out(sop, case.profile)
    except CannotDrawError as refused:
        return Verdict(case, (f"cannot be drawn: {refused}",))
    seen = features_of(sop) | features_on_pages(sop, laid.layout)
    return Verdict(case, tuple(faults(sop, laid)), seen, tuple(labels_left_out(laid)))


@dataclass
class Tally:
    """How many cases of a run had what."""

    cases: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    left_out: list[Verdict] = field(default_factory=list)

    def add(self, verdict: Verdict) -> None:
        """Count one more case."""
        self.cases += 1
        self.seen.update(verdict.seen)
        if verdict.left_out:
            self.left_out.append(verdict)

    def report(self) -> str:
        """One line a thing."""
        shares = "".join(f"\n{self.seen[name]:6} {name}" for name in LEAST)
        commands = "".join(f"\n       {verdict.case.command}" for verdict in self.left_out)
        left_out = f"\n{len(self.left_out):6} labels without a place{commands}"
        return f"{self.cases:6} random SOPs, of which had{shares}{left_out}"

    @property
    def shortfalls(self) -> list[str]:
        """What too few cases had."""
        return [
            f"{name}: {self.seen[name]} of {self.cases}, wanted {percent} %"
            for name, percent in LEAST.items()
            if 100 * self.seen[name] < percent * self.cases
        ]


def features_of(sop: Sop) -> frozenset[str]:
    """What its rows have; only pages show the rest."""
    return frozenset(_in_rows(sop))


def features_on_pages(sop: Sop, layout: Layout) -> frozenset[str]:
    """What only pages show: returns from one to an earlier one."""
    return frozenset(
        Feature.FAR_RETURN.value
        for number, procedure in enumerate(sop.procedures)
        if _returns_over_a_page(procedure, charts(layout, number))
    )


def _in_rows(sop: Sop) -> Iterator[str]:
    for procedure in sop.procedures:
        if len(procedure.steps) > 60:
            yield LARGE
        if len(procedure.actors) > 9:
            yield WIDE
        flow = Flow.of(procedure)
        for step in procedure.steps:
            if len(step.nodes) > 1:
                yield Feature.PARTS.value
            if len(step.activity) >= LONG_TEXT:
                yield Feature.LONG_TEXT.value
        yield from chain.from_iterable(_in_node(flow, ref) for ref in flow.refs)


def _in_node(flow: Flow, ref: NodeRef) -> Iterator[str]:
    node = flow.node(ref)
    if len(node.actors) > 1:
        joint = node.manner is Manner.TOGETHER
        yield Feature.JOINT.value if joint else Feature.CHAIN.value
    if len(node.branches) > 2:
        yield Feature.THREE_EXITS.value
    if not node.branches and len(flow.exits[ref]) > 1:
        yield Feature.FORK.value


def _returns_over_a_page(procedure: Procedure, pages: Sequence[ChartTable]) -> bool:
    page_of = {
        symbol.ref: number for number, page in enumerate(pages) for symbol in page.chart.symbols
    }
    edges = Flow.of(procedure).edges
    return any(page_of[edge.target] < page_of[edge.source] for edge in edges)
