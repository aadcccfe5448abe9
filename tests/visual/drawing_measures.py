"""Draws the SOP on standard input with whatever engine is on the path; prints JSON.

Run by the inspector in a process of its own, so that an older engine can be asked as well; so it
uses only names that the engine has long had.
"""

import json
import sys
from datetime import date
from itertools import pairwise

from soptool.layout.cells import text_height
from soptool.layout.flowchart import lay_out
from soptool.layout.plan import ChartTable, Layout
from soptool.layout.quality import measure, round_trip
from soptool.layout.style import FlowchartStyle
from soptool.layout.table import RowKind
from soptool.loading import load
from soptool.model.context import Context
from soptool.model.profile import Profile
from soptool.render.svg import render_svg

STYLE = FlowchartStyle()
# What a row without any line beside its symbol needs.
BARE = STYLE.bare_above + STYLE.diamond_height + STYLE.bare_below


def main() -> None:
    """One JSON object: pages, figures, faults."""
    loaded = load(sys.stdin.read(), "sop.yaml", Context(today=date(2026, 11, 21)))
    assert loaded.sop is not None, loaded.diagnostics
    laid = lay_out(loaded.sop, Profile())
    layout, charts = laid.layout, charts_of(laid.layout)
    faults = [fault for chart in charts for fault in measure(chart).faults]
    faults += [notice.message for notice in laid.notices]
    for number, procedure in enumerate(loaded.sop.procedures):
        faults += round_trip(procedure, [one for one in charts if one.procedure == number])
    pages = [render_svg(layout, number) for number in range(len(layout.pages))]
    print(json.dumps({"pages": pages, "figures": figures(layout), "faults": faults}))


def charts_of(layout: Layout) -> list[ChartTable]:
    """Every page of every procedure."""
    return [
        block for page in layout.pages for block in page.blocks if isinstance(block, ChartTable)
    ]


def figures(layout: Layout) -> dict[str, float]:
    """What reviews compare."""
    charts = charts_of(layout)
    measured = [measure(chart) for chart in charts]
    return {
        "pages": len(layout.pages),
        "edges": sum(one.edges for one in measured),
        "crossings": sum(one.crossings for one in measured),
        "bends": sum(one.bends for one in measured),
        "length over the shortest": round(length_ratio(charts), 3),
        "rows made taller": sum(taller_rows(chart) for chart in charts),
        "bands": sum(row.kind is RowKind.BAND for chart in charts for row in chart.table.rows),
    }


def length_ratio(charts: list[ChartTable]) -> float:
    """All lines over what they would be without a detour."""
    drawn = shortest = 0
    for chart in charts:
        for connector in chart.chart.connectors:
            steps = pairwise(connector.points)
            drawn += sum(abs(b.x - a.x) + abs(b.y - a.y) for a, b in steps)
            start, end = connector.points[0], connector.points[-1]
            shortest += abs(end.x - start.x) + abs(end.y - start.y)
    return drawn / shortest if shortest else 1.0


def taller_rows(chart: ChartTable) -> int:
    """Rows that lines or labels made taller than their text and one symbol want."""
    count = 0
    for row in chart.table.rows:
        if row.kind is RowKind.BODY:
            texts = max(text_height(cell.paragraphs) + 2 * STYLE.cell_margin for cell in row.cells)
            count += row.height > max(texts, BARE)
    return count


if __name__ == "__main__":
    main()
