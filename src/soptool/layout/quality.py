"""Measures of a finished drawing: faults, of which there must be none, and figures to compare.

Tests gate the faults; reviews look at the figures (layout.md, "Measures").
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from soptool.layout.drawn_flow import Stretch, read_flow, stretches
from soptool.layout.faults import find_faults
from soptool.layout.geometry import Box
from soptool.layout.plan import ChartTable, Page
from soptool.model.flow import Flow, NodeRef
from soptool.model.sop import Procedure


@dataclass(frozen=True, slots=True)
class Quality:
    """What one page's drawing is like; `faults` name what must not be."""

    faults: tuple[str, ...]
    edges: int
    crossings: int
    bends: int


def measure(page: ChartTable) -> Quality:
    """All measures of one page of a procedure."""
    chart = page.chart
    lines = stretches(chart)
    return Quality(
        find_faults(page),
        len(chart.connectors),
        sum(_cross(one, other) for one, other in combinations(lines, 2)),
        sum(len(connector.points) - 2 for connector in chart.connectors),
    )


def round_trip(procedure: Procedure, pages: Sequence[ChartTable]) -> tuple[str, ...]:
    """Faults where the edges read from the pictures alone are not those of the flow."""
    drawn = read_flow([page.chart for page in pages])
    flow = Flow.of(procedure)
    wanted = {(edge.source, edge.target) for edge in flow.edges}
    return (
        *drawn.faults,
        *(f"not drawn: {_named(pair)}" for pair in sorted(wanted - drawn.edges)),
        *(f"drawn but not meant: {_named(pair)}" for pair in sorted(drawn.edges - wanted)),
    )


def page_faults(page: Page, body: Box) -> tuple[str, ...]:
    """Blocks that leave the page's body or lie on one another."""
    boxes = [block.box for block in page.blocks]
    outside = [
        f"block {n} leaves the page" for n, box in enumerate(boxes) if not body.encloses(box)
    ]
    return (
        *outside,
        *(f"blocks overlap: {a} {b}" for a, b in combinations(boxes, 2) if a.overlaps(b)),
    )


def _named(pair: tuple[NodeRef, NodeRef]) -> str:
    one, other = pair
    return f"{one.row + 1}.{one.part} -> {other.row + 1}.{other.part}"


def _cross(one: Stretch, other: Stretch) -> bool:
    return (
        one.net != other.net
        and one.horizontal != other.horizontal
        and one.low < other.across < one.high
        and other.low < one.across < other.high
    )
